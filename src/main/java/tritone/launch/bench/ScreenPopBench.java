package tritone.launch.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tritone.launch.Department;
import tritone.launch.Stack;
import tritone.simulation.Rush;

/// How long after the switch has joined them a client is on the operator's screen: in real browsers, with a hundred
/// operators connected and about half of them in calls that begin and end as the network's people will have it.
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
            try (var rush = department.rush(LEADS, Rush.Talks.OF_ALL_KINDS)) {
                var desks = desks(department, browser, stack);
                rush.begin();
                run.progress().accept("calls begin; %d desks are open in a browser".formatted(BROWSERS));
                var millis = watched(desks, run.progress());
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

    /// In order, each desk's first call of the day among them.
    private static List<Double> watched(List<Visitor> desks, Consumer<String> progress)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var millis = new ArrayList<Double>();
        while (millis.size() < ENOUGH) {
            if (System.nanoTime() > deadline)
                throw new IOException("only %d of %d calls came into sight".formatted(millis.size(), ENOUGH));
            new CountDownLatch(1).await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            int before = millis.size();
            millis.clear();
            for (var desk : desks) millis.addAll(desk.seen());
            if (millis.size() > before) progress.accept("%d of %d".formatted(millis.size(), ENOUGH));
        }
        return millis.stream().sorted().toList();
    }
}
