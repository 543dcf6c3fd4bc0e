package tritone.launch.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import tritone.launch.Department;

/// How long it takes until the last of five hundred open screens knows that an operator does something else.
final class StreamFanoutBench implements Bench {
    private static final int SCREENS = 500;
    private static final int WARM_UP = 20;
    private static final int CHANGES = 100;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final double MILLIS = 300;

    @Override
    public String name() {
        return "stream-fanout";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        try (var stack = run.stack()) {
            var department = Department.of(stack, 1, run.progress());
            run.progress().accept("opening " + SCREENS + " screens");
            try (var audience = department.audience(SCREENS)) {
                audience.watch(WARM_UP, BETWEEN);
                run.progress().accept("an operator comes and goes, " + CHANGES + " changes");
                var millis = audience.watch(CHANGES, BETWEEN).stream()
                        .map(took -> took.toNanos() / 1e6)
                        .toList();
                return List.of(Result.atMost("stream-fanout p95", JoinBench.p95(millis), "ms", MILLIS));
            }
        }
    }
}
