package tritone.launch.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tritone.launch.Department;
import tritone.launch.Stack;
import tritone.simulation.Rush;

/// How long after the switch has joined them a client is on the operator's screen: in real browsers, with a hundred
/// operators connected and half of them in calls.
final class ScreenPopBench implements Bench {
    private static final int OPERATORS = 100;
    /// Each draws its screen with the processor here; ten of them left no time for the rest on two cores.
    private static final int BROWSERS = 3;
    private static final int LEADS = 5_000;
    private static final int ENOUGH = 20;
    private static final Duration GLANCE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final double MILLIS = 300;

    @Override
    public String name() {
        return "screen-pop";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        try (var browser = Chromium.start(run.folder().resolve("browser"));
                var stack = run.stack()) {
            var department = Department.of(stack, OPERATORS, run.progress());
            run.progress().accept(OPERATORS + " operators sign in");
            try (var rush = department.rush(LEADS, Rush.Talks.MIDDLING)) {
                var desks = desks(department, browser, stack);
                rush.begin();
                run.progress().accept("calls begin; %d desks are open in a browser".formatted(BROWSERS));
                var millis = watched(desks);
                run.progress()
                        .accept("%d calls came into sight: median %.0f ms, longest %.0f ms"
                                .formatted(millis.size(), millis.get(millis.size() / 2), millis.getLast()));
                return List.of(Result.atMost("screen-pop p95", JoinBench.p95(millis), "ms", MILLIS));
            }
        }
    }

    private static List<Visitor> desks(Department department, Chromium browser, Stack stack)
            throws IOException, InterruptedException {
        var desks = new ArrayList<Visitor>();
        for (var operator : department.operators().subList(0, BROWSERS)) {
            var desk = Visitor.signedIn(browser, stack.address(), operator);
            desk.go("/desk");
            desk.until("document.querySelector('[data-at=waiting]')");
            desk.settled();
            desks.add(desk);
        }
        return desks;
    }

    /// In order. Each desk's first call, when all phones are rung at once, is one of them.
    private static List<Double> watched(List<Visitor> desks) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var millis = new ArrayList<Double>();
        while (millis.size() < ENOUGH) {
            if (System.nanoTime() > deadline)
                throw new IOException("only %d of %d calls came into sight".formatted(millis.size(), ENOUGH));
            new CountDownLatch(1).await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            millis.clear();
            for (var desk : desks) millis.addAll(desk.seen());
        }
        return millis.stream().sorted().toList();
    }
}
