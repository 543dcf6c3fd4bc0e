package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tritone.simulation.Demo.SignIn;
import tritone.simulation.RunReport;

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
        } catch (IOException | InterruptedException | SQLException | RuntimeException failure) {
            status = signal.asked() ? 0 : Main.explain(failure);
        } finally {
            signal.done(status);
        }
        return status;
    }

    private int run(StopSignal signal) throws IOException, InterruptedException, SQLException {
        var layout = new InstallLayout(
                InstallLayout.projectOfThisRun(),
                Folders.cache(),
                data.toAbsolutePath().normalize());
        try (var stack = Stack.start(layout, new Stack.Options(port, operators > 0, !empty), Up::say)) {
            var department =
                    empty ? Optional.<Department>empty() : Optional.of(Department.of(stack, operators, Up::say));
            greet(stack, department.map(Department::signIns).orElseGet(List::of));
            Instant began = Instant.now();
            int status = work(stack, department, signal);
            // whoever was woken by Ctrl-C still writes the report and stops the rest
            Thread.interrupted();
            if (report != null && status == 0) write(stack, began, report);
            return status;
        }
    }

    private static void greet(Stack stack, List<SignIn> people) throws IOException {
        System.out.println("\nTritone is ready: " + stack.address() + "\n\n  sign in as");
        if (people.isEmpty())
            people =
                    List.of(new SignIn("administrator", "admin", stack.secrets().of("administrator")));
        var roles = new HashSet<String>();
        for (SignIn person : people) {
            if (roles.add(person.role()))
                System.out.printf(
                        "  %-18s %-14s %s%n",
                        person.role().toLowerCase(Locale.ROOT), person.login(), person.password());
        }
        System.out.println();
    }

    private int work(Stack stack, Optional<Department> department, StopSignal signal)
            throws IOException, InterruptedException {
        if (operators == 0 || department.isEmpty()) return follow(stack, signal);
        say(operators + " simulated operators begin their shift");
        try (var shift = department.get().shift(operators)) {
            int status = follow(stack, signal);
            Thread.interrupted();
            if (status == 0) say("the operators finish their calls and go home");
            else shift.abandon();
            return status;
        }
    }

    private int follow(Stack stack, StopSignal signal) {
        Instant end = length == null ? Instant.MAX : Instant.now().plus(length);
        try (var line = new StatusLine(stack.database())) {
            while (Instant.now().isBefore(end)) {
                if (signal.await(TICK)) return 0;
                var failure = stack.parts().failure();
                if (failure.isPresent()) {
                    System.err.println("\ntritone: " + failure.get());
                    return Main.FAILED;
                }
                line.show();
            }
        }
        return 0;
    }

    private static void write(Stack stack, Instant began, Path file)
            throws IOException, InterruptedException, SQLException {
        say("waiting for the last recordings");
        stack.settle();
        var figures = RunReport.read(stack.figures(), began, Instant.now());
        Files.writeString(file, figures.json());
        say("the report is in " + file.toAbsolutePath());
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }
}
