package tritone.launch.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tritone.launch.Department;
import tritone.launch.Stack;
import tritone.simulation.Rush;

/// How long it takes until the supervisor's wall shows in a real browser that one of two hundred operators on shift
/// has changed state; and that the page asks for nothing meanwhile.
final class WallboardBench implements Bench {
    private static final int OPERATORS = 200;
    private static final int LEADS = 1_000;
    private static final int WARM_UP = 20;
    private static final int CHANGES = 200;
    private static final Duration BETWEEN = Duration.ofMillis(150);
    private static final Duration LAST_CHANGE = Duration.ofSeconds(3);
    private static final double MILLIS = 300;

    @Override
    public String name() {
        return "wallboard";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        try (var browser = Chromium.start(run.folder().resolve("browser"));
                var stack = run.stack()) {
            var department = Department.of(stack, OPERATORS, run.progress());
            run.progress().accept(OPERATORS + " operators sign in");
            try (var shift = department.rush(LEADS, Rush.Talks.OF_ALL_KINDS)) {
                var wall = wall(department, browser, stack);
                var breaks = department.breaks();
                breaks.take(WARM_UP, BETWEEN);
                var traffic = wall.settled();
                traffic.clear();
                int before = wall.seen().size();
                run.progress().accept("operators go for a break and come back, " + CHANGES + " changes");
                breaks.take(CHANGES, BETWEEN);
                new CountDownLatch(1).await(LAST_CHANGE.toMillis(), TimeUnit.MILLISECONDS);
                var seen = wall.seen();
                return results(seen.subList(before, seen.size()), traffic, run);
            }
        }
    }

    private static List<Result> results(List<Double> millis, Traffic traffic, Run run) throws IOException {
        if (millis.size() < CHANGES)
            throw new IOException("only %d of %d changes came into sight".formatted(millis.size(), CHANGES));
        var sorted = millis.stream().sorted().toList();
        run.progress()
                .accept("%d changes came into sight: median %.0f ms, longest %.0f ms"
                        .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast()));
        return List.of(
                Result.atMost("wallboard p95", JoinBench.p95(millis), "ms", MILLIS),
                Result.atMost("wallboard requests", traffic.requests(), "requests", 0));
    }

    private static Visitor wall(Department department, Chromium browser, Stack stack)
            throws IOException, InterruptedException {
        var wall = Visitor.signedIn(browser, stack.address(), department.supervisor());
        wall.go("/floor");
        wall.until("document.querySelectorAll('button[data-state]').length >= " + OPERATORS);
        wall.press("main header > button");
        wall.until("document.querySelectorAll('[data-wall] button[data-state]').length >= " + OPERATORS);
        return wall;
    }
}
