package tritone.launch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tritone.launch.Department;

/// What a browser that has never been here fetches for the operator's desk, typefaces and headers and all, until it
/// fetches nothing more; and how long it takes until the operator can begin to work.
final class FirstPaintBench implements Bench {
    private static final int WARM_UP = 2;
    private static final int VISITS = 7;
    private static final double KILOBYTES = 250;
    private static final double MILLIS = 1000;
    private static final int NAMED = 6;

    @Override
    public String name() {
        return "first-paint";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        try (var stack = run.stack();
                var browser = Chromium.start(run.folder().resolve("browser"))) {
            var department = Department.of(stack, 1, run.progress());
            var millis = new ArrayList<Double>();
            long bytes = 0;
            for (int visit = 0; visit < WARM_UP + VISITS; visit++) {
                var operator = Visitor.signedIn(
                        browser, stack.address(), department.operators().getFirst());
                operator.go("/desk");
                operator.until("window.notes?.interactive");
                if (visit >= WARM_UP) millis.add(operator.interactive());
                var traffic = operator.settled();
                bytes = Math.max(bytes, traffic.bytes());
                if (visit == 0) tell(traffic, run.progress());
            }
            run.progress()
                    .accept("could be worked with after "
                            + millis.stream().map(Math::round).toList() + " ms");
            return List.of(
                    Result.atMost("first-paint", bytes / 1000.0, "kB", KILOBYTES),
                    Result.atMost("first-paint interactive", median(millis), "ms", MILLIS));
        }
    }

    private static void tell(Traffic traffic, Consumer<String> progress) {
        progress.accept("%d requests, the largest:".formatted(traffic.requests()));
        traffic.largest()
                .limit(NAMED)
                .forEach(one -> progress.accept("%6.1f kB %s"
                        .formatted(one.bytes() / 1000.0, one.address().replaceFirst("^[a-z]+://[^/]+", ""))));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
