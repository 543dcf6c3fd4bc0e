package tritone.telephony;

import java.time.Duration;

/// Whether the far end gave a sign that a telephone rings, or a sound in its place.
public enum Alerting {
    /// Nobody listened from the beginning.
    UNKNOWN,
    NEVER,
    LATE,
    IN_TIME;

    /// A network that has found the telephone says so within some seconds.
    public static final Duration IN = Duration.ofSeconds(10);

    public boolean heard() {
        return this == LATE || this == IN_TIME;
    }
}
