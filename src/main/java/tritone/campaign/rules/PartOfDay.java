package tritone.campaign.rules;

import java.time.LocalTime;

/// When in the callee's day to try again.
public enum PartOfDay {
    ANY,
    MORNING,
    AFTERNOON,
    EVENING,
    /// Not in the part of the day of the attempt before.
    ANOTHER;

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime DUSK = LocalTime.of(17, 0);

    static PartOfDay of(LocalTime time) {
        if (time.isBefore(NOON)) return MORNING;
        return time.isBefore(DUSK) ? AFTERNOON : EVENING;
    }

    LocalTime begins() {
        return switch (this) {
            case ANY, ANOTHER, MORNING -> LocalTime.MIN;
            case AFTERNOON -> NOON;
            case EVENING -> DUSK;
        };
    }
}
