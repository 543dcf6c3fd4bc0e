package tritone.launch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tritone.launch.Department;

/// What a browser that has never been here fetches, headers and all, until an operator can begin to work at the desk,
/// and how long that takes. What comes after the first sight (the typeface, the screen of a call) is told beside it.
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
        try (var browser = Chromium.start(run.folder().resolve("browser"));
                var stack = run.stack()) {
            var operator = Department.of(stack, 1, run.progress()).operators().getFirst();
            var millis = new ArrayList<Double>();
            long most = 0;
            for (int visit = 0; visit < WARM_UP + VISITS; visit++) {
                var desk = Visitor.signedIn(browser, stack.address(), operator);
                desk.go("/desk");
                desk.until("window.notes?.interactive");
                most = Math.max(most, desk.traffic().bytes());
                if (visit == 0) tell(desk.traffic(), run.progress());
                if (visit >= WARM_UP) millis.add(desk.interactive());
                long all = desk.settled().bytes();
                if (visit == 0) run.progress().accept("%.1f kB with all that comes later".formatted(all / 1000.0));
            }
            run.progress()
                    .accept("could be worked with after "
                            + millis.stream().map(Math::round).toList() + " ms");
            return List.of(
                    Result.atMost("first-paint", most / 1000.0, "kB", KILOBYTES),
                    Result.atMost("first-paint interactive", median(millis), "ms", MILLIS));
        }
    }

    private static void tell(Traffic traffic, Consumer<String> progress) {
        progress.accept("%d requests, the largest:".formatted(traffic.requests()));
        traffic.largest()
                .limit(NAMED)
                .forEach(one -> progress.accept("%6.1f kB %s".formatted(one.bytes() / 1000.0, one.path())));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
