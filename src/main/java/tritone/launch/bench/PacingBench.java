package tritone.launch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tritone.dialer.pacing.simulation.BadScenario;
import tritone.dialer.pacing.simulation.Policy;
import tritone.dialer.pacing.simulation.Report;
import tritone.dialer.pacing.simulation.Scenario;
import tritone.dialer.pacing.simulation.ScenarioReader;

/// How busy our pacing keeps agents under the limit: shipped scenarios, each with every policy and the same ten days,
/// the mark being a policy that knows the true distributions, under the same guard and ledger. Pictures are left in
/// `target/bench`.
///
/// A campaign's first day begins with an empty ledger: nobody may be abandoned until 34 have answered, and no more
/// lines than that leaves can be beyond the idle agents. Any later day begins with what the days before left over. So
/// the scenarios are run for three days as well, and the third held against what is known to be within reach at 3 %.
public final class PacingBench implements Bench {
    private static final int SEEDS = 10;
    private static final double MOST_BEHIND = 2;
    private static final double LEAST_AHEAD = 15;
    private static final double LEAST_OF_FIVE = 71;
    private static final int EARLIER_DAYS = 2;
    private static final String FIVE = "five-agents";
    /// Those with a goal; the others are run for the limit only.
    private static final List<String> ROWS =
            List.of(FIVE, "ten-agents", "twenty-come-and-go", "fifty-come-and-go", "two-hundred");

    /// In the order of the rows, in percent: what a policy reaches that knows the distributions and keeps the limit on
    /// the whole.
    private static final List<Integer> WITHIN_REACH = List.of(73, 81, 86, 92, 97);

    private static final List<String> OTHERS = List.of("half-at-noon", "bad-news");
    private static final List<String> POLICIES =
            List.of("progressive", "ratio:2", "adaptive", "predictive", "oracle", "unguarded");

    @Override
    public String name() {
        return "pacing";
    }

    @Override
    public List<Result> run(Run run) throws IOException {
        var rows = new ArrayList<PacingRow>();
        for (String scenario : ROWS) rows.add(row(scenario, run));
        var others = new ArrayList<PacingRow>();
        for (String scenario : OTHERS) others.add(row(scenario, run));
        var all = new ArrayList<>(rows);
        all.addAll(others);
        draw(all, run);
        var results = new ArrayList<Result>();
        for (PacingRow row : rows) results.addAll(goals(row));
        var later = new ArrayList<PacingRow>();
        for (String scenario : ROWS) later.add(thirdDay(scenario, run));
        for (int row = 0; row < later.size(); row++)
            results.addAll(laterGoals(later.get(row), rows.get(row), WITHIN_REACH.get(row)));
        all.addAll(later);
        long over = all.stream().mapToLong(row -> row.timesOver("predictive")).sum();
        results.add(Result.atMost("pacing over the limit", over, "times", 0));
        return results;
    }

    private static PacingRow row(String name, Run run) throws IOException {
        return row(name, shipped(name), new Measured(POLICIES, 0), run);
    }

    private static PacingRow thirdDay(String name, Run run) throws IOException {
        return row(name + " day 3", shipped(name), new Measured(List.of("predictive", "oracle"), EARLIER_DAYS), run);
    }

    private static PacingRow row(String name, Scenario scenario, Measured measured, Run run) {
        var row = new PacingRow(
                name,
                measured.policies().stream()
                        .collect(Collectors.toMap(
                                policy -> policy, policy -> days(scenario, policy, measured.earlier()))));
        for (String policy : measured.policies()) run.progress().accept(line(row, policy));
        return row;
    }

    private static List<Report> days(Scenario scenario, String policy, int earlier) {
        var chosen = Policy.named(policy).orElseThrow();
        return LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed -> day(scenario, chosen, seed, earlier))
                .toList();
    }

    private static Report day(Scenario first, Policy policy, long seed, int earlier) {
        var scenario = first;
        var report = policy.run(scenario, seed);
        for (int day = 1; day <= earlier; day++) {
            scenario = scenario.after(report);
            report = policy.run(scenario, seed + (long) day * SEEDS);
        }
        return report;
    }

    private static Scenario shipped(String name) throws IOException {
        try (var in = PacingBench.class.getResourceAsStream("/scenarios/" + name + ".json")) {
            if (in == null) throw new IOException("the scenario " + name + " is not in the jar");
            return ScenarioReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (BadScenario bad) {
            throw new IOException(name + ", " + bad.getMessage(), bad);
        }
    }

    private static String line(PacingRow row, String policy) {
        return String.format(
                Locale.ROOT,
                "%-20s %-12s busy %5.1f %% (%.1f to %.1f), abandoned %.2f %%, at the most %.2f %%, %d times over,"
                        + " waited 95 %% %.1f s, %.1f dials a contact",
                row.scenario(),
                policy,
                row.busy(policy),
                row.leastBusy(policy),
                row.mostBusy(policy),
                row.abandoned(policy),
                row.greatest(policy),
                row.timesOver(policy),
                row.waited(policy),
                row.dialsPerContact(policy));
    }

    private static List<Result> goals(PacingRow row) {
        double busy = row.busy("predictive");
        double mark = row.busy("oracle");
        var goals = new ArrayList<Result>();
        goals.add(new Result(
                "pacing " + row.scenario(),
                busy,
                "% busy",
                mark,
                busy / mark,
                "at most 2 points behind who knows the truth",
                mark - busy <= MOST_BEHIND));
        if (row.scenario().equals(FIVE)) {
            goals.add(Result.atLeast("pacing " + FIVE + " alone", busy, "% busy", LEAST_OF_FIVE));
            return goals;
        }
        goals.add(ahead(row, row.busy("adaptive")));
        return goals;
    }

    /// The adaptive scheme looks at its own day only: its first is like any other.
    private static List<Result> laterGoals(PacingRow later, PacingRow first, double reach) {
        double busy = later.busy("predictive");
        var within = Result.atMostUnder("pacing " + later.scenario(), busy, "% busy", reach, MOST_BEHIND);
        return first.scenario().equals(FIVE) ? List.of(within) : List.of(within, ahead(later, first.busy("adaptive")));
    }

    private static Result ahead(PacingRow row, double adaptive) {
        double busy = row.busy("predictive");
        return new Result(
                "pacing " + row.scenario() + " ahead",
                busy,
                "% busy",
                adaptive,
                busy / adaptive,
                "at least 15 points ahead of adaptive",
                busy - adaptive >= LEAST_AHEAD);
    }

    private static void draw(List<PacingRow> rows, Run run) throws IOException {
        Path folder = Files.createDirectories(run.project().resolve("target/bench"));
        Path busy = folder.resolve("pacing-busy.svg");
        Files.writeString(busy, PacingPlot.busy(rows, POLICIES));
        run.progress().accept("drawn: " + busy);
        for (PacingRow row : rows) {
            Path day = folder.resolve("pacing-" + row.scenario() + ".svg");
            Files.writeString(day, PacingPlot.day(row, List.of("adaptive", "predictive", "oracle")));
            run.progress().accept("drawn: " + day);
        }
    }

    /// @param earlier days before the one that counts
    private record Measured(List<String> policies, int earlier) {}
}
