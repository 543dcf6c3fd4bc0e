package tritone.launch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import tritone.launch.Stack;

/// What a benchmark gets from the launcher.
public interface Run {
    /// The clone: asterisk-config and the built service lie below it.
    Path project();

    /// Where fetched programs lie.
    Path cache();

    /// An empty folder, deleted after the benchmark.
    Path folder();

    /// One line for each long step.
    Consumer<String> progress();

    /// A whole installation with an empty database of its own; to be closed by the benchmark.
    Stack stack() throws IOException, InterruptedException;
}
