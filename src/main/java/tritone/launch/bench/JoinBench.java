package tritone.launch.bench;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tritone.launch.Department;
import tritone.launch.Stack;
import tritone.simulation.RunReport;

/// How long an answered person waits for their operator, against [BareJoin] on the same Asterisk and network. Ours
/// includes the choice of the operator, the rows and the recording.
final class JoinBench implements Bench {
    private static final int OPERATORS = 8;
    private static final Duration SHIFT = Duration.ofSeconds(90);
    private static final int BARE_JOINS = 100;
    private static final int CALLS_PER_SECOND = 10;
    private static final double MILLIS_OVER = 20;

    @Override
    public String name() {
        return "join";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        try (var stack = run.stack()) {
            double ours = ours(stack, run);
            run.progress().accept("the same with a bare script: " + BARE_JOINS + " joins");
            var at = new BareJoin.Switch(
                    stack.switches().pbxAddress(),
                    5038,
                    "tritone",
                    stack.secrets().of("ami"),
                    "public",
                    CALLS_PER_SECOND);
            var numbers = numbers(stack.database());
            var bare = BareJoin.measure(
                    at, Stream.generate(() -> numbers).flatMap(List::stream).iterator(), BARE_JOINS);
            return List.of(Result.atMostOver("join", ours, "ms", p95(bare), MILLIS_OVER));
        }
    }

    private static double ours(Stack stack, Run run) throws IOException, InterruptedException {
        var department = Department.of(stack, OPERATORS, run.progress());
        Instant began = Instant.now();
        run.progress().accept(OPERATORS + " operators take calls for " + SHIFT.toSeconds() + " s");
        try (var shift = department.shift(OPERATORS)) {
            if (new CountDownLatch(1).await(SHIFT.toMillis(), TimeUnit.MILLISECONDS))
                throw new IOException("the shift " + shift + " ended early");
        }
        try {
            var figures = RunReport.read(stack.figures(), began, Instant.now());
            if (figures.connected() == 0) throw new IOException("nobody was joined in " + SHIFT.toSeconds() + " s");
            return figures.connectMillis().p95();
        } catch (SQLException unread) {
            throw new IOException("the database does not answer", unread);
        }
    }

    /// People of the demo base; the network behaves for the script as for the service.
    private static List<String> numbers(Stack.Database database) throws IOException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select e164 from lead_phone order by id desc limit 2000")) {
            var numbers = new ArrayList<String>();
            while (rows.next()) numbers.add(rows.getString(1));
            if (numbers.isEmpty()) throw new IOException("the demo base is empty");
            return numbers;
        } catch (SQLException unread) {
            throw new IOException("the database does not answer", unread);
        }
    }

    static double p95(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
    }
}
