package tritone.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What came of a run, counted from the database and the recordings on disk alone.
///
/// @param greatestAbandonedShare of the people who had answered, at any moment after a hundred of them; who was taken
///     for a machine is none
/// @param errors sums that do not agree, one sentence each
public record RunReport(
        long attempts,
        long answered,
        long connected,
        long abandoned,
        double abandonedShare,
        double greatestAbandonedShare,
        Delays connectMillis,
        Map<String, Long> dispositions,
        Map<String, Long> leadStates,
        Handovers handovers,
        RecordingCount recordings,
        Shares operators,
        List<String> errors) {
    private static final int MEANINGFUL = 100;

    /// From the callee's answer until both hear each other.
    public record Delays(double p50, double p95, double p99, double max) {}

    public record Handovers(long live, long task) {}

    /// @param silent stored ones of which a channel carries no sound
    public record RecordingCount(long expected, long stored, long validAgainstSchema, long silent) {}

    /// Of the time on shift.
    ///
    /// @param utilisation talk and wrap-up, of the time on shift and not paused
    public record Shares(double talkShare, double idleShare, double utilisation) {}

    /// @param store  the folder of the stored recordings
    /// @param schema the manifest's JSON Schema
    public record Source(String jdbcUrl, String user, String password, Path store, Path schema) {}

    /// @param since attempts ordered before do not count
    public static RunReport read(Source source, Instant since, Instant until) throws SQLException, IOException {
        try (var tables = new ReportTables(source, since, until)) {
            var found = StoredRecordings.check(source, tables.recordings());
            long answered = tables.answered();
            long abandoned = tables.attemptsEnded("ABANDONED");
            var errors = new ArrayList<>(new Sums(tables).errors());
            errors.addAll(found.errors());
            return new RunReport(
                    tables.attempts(),
                    answered,
                    tables.conversations(),
                    abandoned,
                    answered == 0 ? 0 : (double) abandoned / answered,
                    greatestShare(tables.answers()),
                    delays(tables.connectMillis()),
                    tables.dispositions(),
                    tables.leadStates(),
                    new Handovers(tables.handovers("DONE_LIVE"), tables.handovers("TASK")),
                    new RecordingCount(tables.recordingsExpected(), found.stored(), found.valid(), found.silent()),
                    shares(tables.secondsByState()),
                    List.copyOf(errors));
        }
    }

    public String json() throws IOException {
        return ApiClient.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /// By nearest rank.
    private static Delays delays(List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        if (sorted.isEmpty()) return new Delays(0, 0, 0, 0);
        return new Delays(rank(sorted, 0.50), rank(sorted, 0.95), rank(sorted, 0.99), sorted.getLast());
    }

    private static double rank(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static Shares shares(Map<String, Double> seconds) {
        double all = seconds.values().stream().mapToDouble(state -> state).sum();
        if (all == 0) return new Shares(0, 0, 0);
        double talk = seconds.getOrDefault("TALKING", 0.0);
        double idle = seconds.getOrDefault("READY", 0.0);
        double busy = talk + seconds.getOrDefault("WRAP_UP", 0.0);
        double there = busy + idle + seconds.getOrDefault("JOINING", 0.0);
        return new Shares(talk / all, idle / all, there == 0 ? 0 : busy / there);
    }

    /// At any moment after so many people had answered that the share means something.
    private static double greatestShare(List<ReportTables.Answer> answers) {
        var moments = new ArrayList<Moment>();
        for (var answer : answers) {
            moments.add(new Moment(answer.at(), false));
            answer.abandonedAt().ifPresent(at -> moments.add(new Moment(at, true)));
        }
        moments.sort(Comparator.comparing(Moment::second));
        double greatest = 0;
        int people = 0;
        int abandoned = 0;
        for (var moment : moments) {
            if (moment.abandoned()) abandoned++;
            else people++;
            if (people >= MEANINGFUL) greatest = Math.max(greatest, (double) abandoned / people);
        }
        return greatest;
    }

    private record Moment(double second, boolean abandoned) {}
}
