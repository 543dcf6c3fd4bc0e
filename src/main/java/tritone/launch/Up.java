package tritone.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tritone up`: starts everything, follows it with a status line, stops everything.
@Command(name = "up", description = "Start everything and show how it goes; Ctrl-C stops it.")
final class Up implements Callable<Integer> {
    private static final Duration TICK = Duration.ofSeconds(2);

    @Option(names = "--operators", paramLabel = "N", description = "simulated operators who take the calls")
    private int operators;

    @Option(names = "--for", paramLabel = "TIME", description = "stop by itself: 90s, 3m, 1h")
    private @Nullable Duration length;

    @Option(names = "--report", paramLabel = "FILE", description = "write the figures of the run as JSON")
    private @Nullable Path report;

    @Option(names = "--data", paramLabel = "DIR", description = "where everything is stored")
    private Path data = Folders.data();

    @Option(names = "--port", paramLabel = "N", description = "where the browser finds it", defaultValue = "8080")
    private int port;

    @Option(names = "--no-demo", description = "an empty service, without the demo base")
    private boolean empty;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    private boolean help;

    @Override
    public Integer call() {
        var signal = StopSignal.install();
        int status = Main.FAILED;
        try {
            status = run(signal);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            status = signal.asked() ? 0 : Main.explain(failure);
        } finally {
            signal.done(status);
        }
        return status;
    }

    private int run(StopSignal signal) throws IOException, InterruptedException {
        var layout = new Layout(
                Layout.projectOfThisRun(),
                Folders.cache(),
                data.toAbsolutePath().normalize());
        try (var stack = Stack.start(layout, new Stack.Options(port, operators > 0), Up::say)) {
            System.out.println("\nTritone is ready: " + stack.address());
            System.out.printf(
                    "  %-16s %s / %s%n",
                    "administrator", "admin", stack.secrets().of("administrator"));
            int status = follow(stack, signal);
            Thread.interrupted();
            return status;
        }
    }

    private int follow(Stack stack, StopSignal signal) throws IOException {
        Instant end = length == null ? Instant.MAX : Instant.now().plus(length);
        try (var line = new StatusLine(stack.database())) {
            while (Instant.now().isBefore(end)) {
                if (signal.await(TICK)) return 0;
                var failure = stack.failure();
                if (failure.isPresent()) {
                    System.err.println("\ntritone: " + failure.get());
                    return Main.FAILED;
                }
                line.show();
            }
        }
        return 0;
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }
}
