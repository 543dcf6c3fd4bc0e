package tritone.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import tritone.dialer.pacing.simulation.BadScenario;
import tritone.dialer.pacing.simulation.Policy;
import tritone.dialer.pacing.simulation.ScenarioReader;
import tritone.launch.Department;
import tritone.launch.Stack;
import tritone.simulation.RunReport;
import tritone.simulation.RunScenario;

/// How busy the whole stack keeps simulated operators when it dials predictively, against the simulation of the same
/// subscribers and the same work, and whether the share of abandoned calls stays within its limit. The scenario is left
/// in `target/bench`.
final class PredictiveBench implements Bench {
    private static final int OPERATORS = 20;
    private static final int SEEDS = 10;
    private static final double POINTS_UNDER = 4;
    private static final double LIMIT = 3;
    /// Somebody who wants to see it work has less patience than somebody who measures.
    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("tritone.bench.minutes", 15));

    @Override
    public String name() {
        return "predictive";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        try (var stack = run.stack()) {
            var department = Department.of(stack, OPERATORS, run.progress());
            Instant began;
            Instant ended;
            try (var shift = department.shift(OPERATORS)) {
                began = Instant.now();
                run.progress().accept("%d operators take calls for %d min".formatted(OPERATORS, LENGTH.toMinutes()));
                pass(LENGTH);
                ended = Instant.now();
            }
            stack.settle();
            return results(stack, run, began, ended);
        } catch (SQLException unread) {
            throw new IOException("the database does not answer", unread);
        }
    }

    private static List<Result> results(Stack stack, Run run, Instant began, Instant ended)
            throws IOException, SQLException {
        var figures = RunReport.read(stack.figures(), began, ended);
        double ours = 100 * figures.operators().utilisation();
        double simulated = 100 * simulated(RunScenario.of(stack.figures(), began, ended, OPERATORS), run);
        run.progress()
                .accept("%d answered, %d abandoned; busy %.1f %%, in the simulation %.1f %%"
                        .formatted(figures.answered(), figures.abandoned(), ours, simulated));
        return List.of(
                Result.atMostUnder("predictive utilisation", ours, "%", simulated, POINTS_UNDER),
                Result.atMost("predictive abandoned", 100 * figures.greatestAbandonedShare(), "%", LIMIT));
    }

    private static double simulated(String json, Run run) throws IOException {
        Path folder = run.project().resolve("target/bench");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("predictive-run.json"), json);
        try {
            var scenario = ScenarioReader.read(json);
            var policy = Policy.named("predictive").orElseThrow();
            return LongStream.rangeClosed(1, SEEDS)
                    .mapToDouble(seed -> policy.run(scenario, seed).utilisation())
                    .average()
                    .orElseThrow();
        } catch (BadScenario bad) {
            throw new IOException("the run makes no scenario: " + bad.getMessage(), bad);
        }
    }

    private static void pass(Duration time) throws IOException, InterruptedException {
        if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
            throw new IOException("the measurement ended early");
    }
}
