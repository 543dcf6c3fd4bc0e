package tritone.report;

import java.time.Duration;
import java.util.Map;

/// How a person's shifts passed.
///
/// @param work   in calls, and writing them up
/// @param free   waiting for a call
/// @param paused on a pause, or with a phone that could not be reached
public record ShiftTime(Duration work, Duration free, Duration paused) {
    static ShiftTime of(Map<String, Long> seconds) {
        return new ShiftTime(
                sum(seconds, "JOINING", "TALKING", "WRAP_UP"),
                sum(seconds, "READY"),
                sum(seconds, "PAUSED", "DISCONNECTED", "CONNECTING"));
    }

    /// Of the time they could be given a call, how much went into calls.
    public double occupancy() {
        var all = work.plus(free);
        return all.isZero() ? 0 : (double) work.toSeconds() / all.toSeconds();
    }

    public Duration all() {
        return work.plus(free).plus(paused);
    }

    private static Duration sum(Map<String, Long> seconds, String... states) {
        long sum = 0;
        for (String state : states) sum += seconds.getOrDefault(state, 0L);
        return Duration.ofSeconds(sum);
    }
}
