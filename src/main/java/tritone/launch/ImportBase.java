package tritone.launch;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tritone import`: a base from a file into the running service, through its public API.
@Command(name = "import", description = "Read a base (CSV or XLSX) into the running service.")
final class ImportBase implements Callable<Integer> {
    @Parameters(paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--port", paramLabel = "N", description = "where the service listens", defaultValue = "8080")
    private int port;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    private boolean help;

    @Override
    public Integer call() throws Trouble {
        throw new Trouble("The import of " + file + " at port " + port + " is not there yet.");
    }
}
