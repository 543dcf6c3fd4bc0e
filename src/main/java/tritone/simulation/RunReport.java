package tritone.simulation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What came of a run, counted from the database and the recordings on disk alone.
///
/// @param errors sums that do not agree, one sentence each
public record RunReport(
        long attempts,
        long answered,
        long connected,
        long abandoned,
        double abandonedShare,
        Delays connectMillis,
        Map<String, Long> dispositions,
        Map<String, Long> leadStates,
        Handovers handovers,
        RecordingCount recordings,
        Shares operators,
        List<String> errors) {
    /// From the callee's answer until both hear each other.
    public record Delays(double p50, double p95, double p99, double max) {}

    public record Handovers(long live, long task) {}

    /// @param silent stored ones of which a channel carries no sound
    public record RecordingCount(long expected, long stored, long validAgainstSchema, long silent) {}

    /// Of the time on shift.
    public record Shares(double talkShare, double idleShare) {}

    /// @param store  the folder of the stored recordings
    /// @param schema the manifest's JSON Schema
    public record Source(String jdbcUrl, String user, String password, Path store, Path schema) {}

    /// @param since attempts ordered before do not count
    public static RunReport read(Source source, Instant since, Instant until) {
        throw new UnsupportedOperationException("read " + source + since + until);
    }

    public String json() {
        throw new UnsupportedOperationException("json");
    }
}
