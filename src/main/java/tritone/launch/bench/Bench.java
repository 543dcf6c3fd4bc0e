package tritone.launch.bench;

import java.io.IOException;
import java.util.List;

/// One benchmark: measures us against a baseline in the same run on the same machine. Listed in [Benches].
public interface Bench {
    /// The word after `./tritone bench`.
    String name();

    /// @param run folders, the program's parts and a place to say how it goes
    List<Result> run(Run run) throws IOException, InterruptedException;
}
