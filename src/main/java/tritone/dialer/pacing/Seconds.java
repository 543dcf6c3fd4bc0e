package tritone.dialer.pacing;

import java.time.Duration;
import java.time.Instant;

/// Times as numbers, in seconds.
final class Seconds {
    private static final double NANOS = 1e9;

    private Seconds() {}

    static double between(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) + (to.getNano() - from.getNano()) / NANOS;
    }

    static double of(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }
}
