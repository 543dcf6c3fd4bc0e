package tritone.handover.routing;

import java.time.Instant;
import java.util.Optional;
import tritone.people.PersonId;

/// Where a live hand-over stands. The operator stays with the client until [DoneLive].
///
/// ```
///  Ringing ──manager answered──▶ Introducing ──operator leaves, or the time for it is over──▶ DoneLive
///     │                              │
///     └ nobody in time, client gone ─┴─ manager or client gone ──────────────────────────────▶ AsTask
/// ```
public sealed interface LiveState {
    /// A manager's phone rings, until `until` at most.
    record Ringing(Instant until) implements LiveState {}

    /// Three people hear each other, until `until` at most.
    record Introducing(PersonId manager, Instant until) implements LiveState {}

    /// The manager talks with the client alone.
    record DoneLive(PersonId manager) implements LiveState {}

    /// It goes on a working list instead.
    ///
    /// @param met the manager who was in the call already, if one was
    record AsTask(Why why, Optional<PersonId> met) implements LiveState {}

    enum Why {
        ASKED_FOR,
        NOBODY_RIGHT,
        NOBODY_ANSWERED,
        DECLINED,
        CLIENT_HUNG_UP,
        MANAGER_HUNG_UP,
        SWITCH_OUT_OF_REACH,
        /// The service was restarted in the middle.
        INTERRUPTED,
        /// The operator said warm and gave the lead to nobody.
        SAID_WARM
    }

    default boolean over() {
        return switch (this) {
            case Ringing ringing -> false;
            case Introducing introducing -> false;
            case DoneLive done -> true;
            case AsTask task -> true;
        };
    }
}
