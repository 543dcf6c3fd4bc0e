package tritone.launch.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tritone.launch.Department;
import tritone.launch.Stack;
import tritone.simulation.RunReport;
import tritone.simulation.Rush;

/// How many calls a second can be made for a minute on this machine, which also carries the switch, the network, the
/// phones and the database: every second call is answered, joined and recorded. The yardstick for the service's
/// appetite is the switch's own.
final class DialRateBench implements Bench {
    private static final double CALLS_PER_SECOND = 20;
    /// An answered call keeps its operator for five seconds, a busy one for a moment.
    private static final int OPERATORS = 56;

    private static final int LEADS = 10_000;
    /// A service runs for months: what its compiler needs in the first minutes is not its appetite.
    private static final Duration WARM_UP = Duration.ofSeconds(240);

    private static final Duration MEASURED = Duration.ofSeconds(60);
    /// So long an answered person may wait to be joined.
    private static final double LONGEST_WAIT_MILLIS = 2000;

    private static final double LONGEST_TICK_MILLIS = 250;
    private static final String TICK = "tritone_dialer_tick_seconds_max";

    @Override
    public String name() {
        return "dial-rate";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        try (var stack = run.stack()) {
            var department = Department.of(stack, OPERATORS, run.progress());
            run.progress().accept(OPERATORS + " operators sign in");
            var minute = minute(stack, department, run);
            run.progress().accept("waiting for the last recordings");
            stack.settle();
            return results(stack, minute);
        }
    }

    private static Minute minute(Stack stack, Department department, Run run) throws IOException, InterruptedException {
        try (var rush = department.rush(LEADS, Rush.Talks.SHORT)) {
            rush.begin();
            run.progress().accept("dialling; " + WARM_UP.toSeconds() + " s to warm up");
            pass(WARM_UP, stack);
            var before = stack.parts().processorTime();
            Instant began = Instant.now();
            run.progress().accept("measuring for " + MEASURED.toSeconds() + " s");
            pass(MEASURED, stack);
            Instant ended = Instant.now();
            var used = used(before, stack.parts().processorTime());
            run.progress()
                    .accept(used.entrySet().stream()
                            .map(part -> "%s %.1f s".formatted(part.getKey(), seconds(part.getValue())))
                            .collect(Collectors.joining(", ", "processor time: ", "")));
            return new Minute(began, ended, used, longestTick(stack));
        }
    }

    private static List<Result> results(Stack stack, Minute minute) throws IOException {
        try {
            var figures = RunReport.read(stack.figures(), minute.began(), minute.ended());
            double rate = figures.attempts() / seconds(Duration.between(minute.began(), minute.ended()));
            long unheard =
                    figures.recordings().expected() - figures.recordings().validAgainstSchema();
            return List.of(
                    Result.atLeast("dial-rate", rate, "calls/s", CALLS_PER_SECOND),
                    Result.atMost(
                            "dial-rate longest wait", figures.connectMillis().max(), "ms", LONGEST_WAIT_MILLIS),
                    Result.atMost("dial-rate abandoned", figures.abandoned(), "people", 0),
                    Result.atMost("dial-rate longest tick", minute.longestTickMillis(), "ms", LONGEST_TICK_MILLIS),
                    Result.atMost("dial-rate not recorded", unheard, "talks", 0),
                    Result.atMost(
                            "dial-rate sums that disagree", figures.errors().size(), "sums", 0),
                    Result.atMostTimes(
                            "dial-rate processor",
                            seconds(minute.used().getOrDefault(Stack.SERVICE, Duration.ZERO)),
                            "s",
                            seconds(minute.used().getOrDefault(Stack.PBX, Duration.ZERO)),
                            1));
        } catch (SQLException unread) {
            throw new IOException("the database does not answer", unread);
        }
    }

    private static double longestTick(Stack stack) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(stack.management().resolve("/q/metrics")).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(TICK))
                    .mapToDouble(line -> 1000 * Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .max()
                    .orElseThrow(() -> new IOException("the service tells no " + TICK));
        }
    }

    private static void pass(Duration time, Stack stack) throws IOException, InterruptedException {
        if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
            throw new IOException(stack.address() + " was stopped early");
    }

    private static Map<String, Duration> used(Map<String, Duration> before, Map<String, Duration> after) {
        return after.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        part -> part.getValue().minus(before.getOrDefault(part.getKey(), Duration.ZERO))));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private record Minute(Instant began, Instant ended, Map<String, Duration> used, double longestTickMillis) {}
}
