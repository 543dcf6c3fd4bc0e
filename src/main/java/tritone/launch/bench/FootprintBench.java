package tritone.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tritone.launch.Department;
import tritone.launch.Stack;
import tritone.simulation.Rush;

/// How soon the service is ready on a database that it knows, and how much of the machine's memory it holds with a
/// hundred operators connected and fifty of them in calls.
final class FootprintBench implements Bench {
    private static final int OPERATORS = 100;
    private static final int IN_CALLS = 50;
    private static final int LEADS = 1_000;
    private static final int STARTS = 3;
    private static final double READY_SECONDS = 8;
    private static final double RESIDENT_MIB = 512;
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String TALKING = "select count(*) from open_attempt where state = 'TALKING'";

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        try (var stack = run.stack()) {
            double ready = ready(stack, run);
            var department = Department.of(stack, OPERATORS, run.progress());
            run.progress().accept(OPERATORS + " operators sign in");
            try (var rush = department.rush(LEADS, Rush.Talks.LONG)) {
                rush.begin();
                awaitTalks(stack);
                run.progress().accept(IN_CALLS + " talk; watching for " + MEASURED.toSeconds() + " s");
                double resident = mostResident(stack);
                return List.of(
                        Result.atMost("footprint ready", ready, "s", READY_SECONDS),
                        Result.atMost("footprint resident", resident, "MiB", RESIDENT_MIB));
            }
        } catch (SQLException unread) {
            throw new IOException("the database does not answer", unread);
        }
    }

    /// The longest of a few starts.
    private static double ready(Stack stack, Run run) throws IOException, InterruptedException {
        double longest = 0;
        for (int n = 0; n < STARTS; n++) {
            stack.parts().kill(Stack.SERVICE);
            long begun = System.nanoTime();
            stack.parts().startAgain(Stack.SERVICE);
            longest = Math.max(longest, (System.nanoTime() - begun) / 1e9);
        }
        run.progress().accept("ready in %.1f s at the latest".formatted(longest));
        return longest;
    }

    private static void awaitTalks(Stack stack) throws IOException, InterruptedException, SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (talks(stack) < IN_CALLS - 1) {
            if (System.nanoTime() > deadline) throw new IOException("only " + talks(stack) + " talk");
            pause();
        }
    }

    private static long talks(Stack stack) throws SQLException {
        var database = stack.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(TALKING)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double mostResident(Stack stack) throws IOException, InterruptedException {
        Path status = Path.of(
                "/proc", Long.toString(stack.parts().process(Stack.SERVICE).pid()), "status");
        double most = 0;
        long end = System.nanoTime() + MEASURED.toNanos();
        while (System.nanoTime() < end) {
            most = Math.max(most, resident(status));
            pause();
        }
        return most;
    }

    private static double resident(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow(() -> new IOException("the system tells no memory in " + status));
    }

    private static void pause() throws InterruptedException {
        new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
    }
}
