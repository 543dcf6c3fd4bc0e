package tritone.launch.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tritone.launch.Department;
import tritone.launch.Stack;
import tritone.simulation.RunReport;
import tritone.simulation.Rush;

/// How long an answered person waits for their operator, against [BareJoin] on the same Asterisk and network, as often
/// a second. Ours includes the choice of the operator, the rows and the recording.
final class JoinBench implements Bench {
    private static final int OPERATORS = 12;
    private static final int LEADS = 2_000;
    /// The service's hot paths are compiled by then.
    private static final Duration WARM_UP = Duration.ofSeconds(45);

    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final int BARE_JOINS = 100;
    /// Two calls make a bare join.
    private static final int BARE_CALLS_PER_SECOND = 5;

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
                    BARE_CALLS_PER_SECOND);
            return List.of(Result.atMostOver(
                    "join", ours, "ms", p95(BareJoin.measure(at, numbers(), BARE_JOINS)), MILLIS_OVER));
        }
    }

    private static double ours(Stack stack, Run run) throws IOException, InterruptedException {
        var department = Department.of(stack, OPERATORS, run.progress());
        Instant began;
        Instant ended;
        try (var rush = department.rush(LEADS, Rush.Talks.SHORT)) {
            rush.begin();
            run.progress().accept(OPERATORS + " operators take calls; " + WARM_UP.toSeconds() + " s to warm up");
            pass(WARM_UP);
            began = Instant.now();
            run.progress().accept("measuring for " + MEASURED.toSeconds() + " s");
            pass(MEASURED);
            ended = Instant.now();
        }
        stack.settle();
        try {
            var figures = RunReport.read(stack.figures(), began, ended);
            if (figures.connected() == 0) throw new IOException("nobody was joined in " + MEASURED.toSeconds() + " s");
            var waits = figures.connectMillis();
            run.progress()
                    .accept("%d joins: median %.1f ms, p95 %.1f ms, longest %.1f ms"
                            .formatted(figures.connected(), waits.p50(), waits.p95(), waits.max()));
            return waits.p95();
        } catch (SQLException unread) {
            throw new IOException("the database does not answer", unread);
        }
    }

    /// The network behaves for the script as for the service.
    private static Iterator<String> numbers() {
        return Stream.iterate(0, n -> n + 1).map(Rush::answering).iterator();
    }

    private static void pass(Duration time) throws IOException, InterruptedException {
        if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
            throw new IOException("the measurement ended early");
    }

    static double p95(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
    }
}
