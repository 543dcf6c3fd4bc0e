package tritone.simulation;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A run as a scenario for `./tritone simulate`: the same operators for as long, answered as often, after as much
/// ringing, and at work for as long as they were in the run.
public final class RunScenario {
    private static final double LIMIT = 0.03;
    private static final int MOST_LINES = 60;
    private static final double TICK_SECONDS = 0.25;

    private RunScenario() {}

    /// @param operators who sat through it, but for the breaks they took
    public static String of(RunReport.Source source, Instant since, Instant until, int operators)
            throws SQLException, IOException {
        try (var tables = new ReportTables(source, since, until)) {
            var toAnswer = tables.toAnswer();
            var failures = tables.toFailure();
            long failed = failures.values().stream().mapToLong(List::size).sum();
            if (toAnswer.isEmpty() || failed == 0) throw new IOException("too little was dialled to simulate it");
            var scenario = new LinkedHashMap<String, Object>();
            scenario.put("name", "run");
            scenario.put("hours", Duration.between(since, until).toMillis() / 3_600_000.0);
            scenario.put("tickSeconds", TICK_SECONDS);
            scenario.put("agents", List.of(crew(tables, operators)));
            scenario.put("answered", (double) toAnswer.size() / (toAnswer.size() + failed));
            scenario.put("toAnswer", lengths(toAnswer));
            scenario.put("failures", failures(failures, failed));
            scenario.put("patience", Map.of("lognormal", Map.of("median", 10, "spread", 0.6)));
            scenario.put("talk", lengths(tables.stays("TALKING")));
            scenario.put("wrapUp", lengths(tables.stays("WRAP_UP")));
            scenario.put("limit", Map.of("share", LIMIT, "joinSeconds", 2));
            scenario.put("lines", MOST_LINES);
            return ApiClient.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(scenario) + "\n";
        }
    }

    private static Map<String, Object> crew(ReportTables tables, int operators) throws SQLException {
        var crew = new LinkedHashMap<String, Object>();
        crew.put("count", operators);
        var breaks = tables.stays("PAUSED");
        if (breaks.isEmpty()) return crew;
        double there = tables.secondsByState().entrySet().stream()
                .filter(state -> !state.getKey().equals("PAUSED"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        crew.put(
                "away",
                Map.of(
                        "every",
                        Map.of("exponential", there / breaks.size()),
                        "lasts",
                        lengths(breaks),
                        "kind",
                        "PAUSE"));
        return crew;
    }

    private static List<Object> failures(Map<String, List<Double>> failures, long failed) {
        var all = new ArrayList<>();
        failures.forEach((outcome, lengths) -> all.add(
                Map.of("outcome", outcome, "share", (double) lengths.size() / failed, "after", lengths(lengths))));
        return all;
    }

    private static Map<String, Object> lengths(List<Double> seconds) {
        return Map.of(
                "empirical",
                seconds.stream()
                        .map(length -> Map.of("seconds", Math.max(0, length), "weight", 1))
                        .toList());
    }
}
