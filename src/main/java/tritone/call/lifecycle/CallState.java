package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;

/// The life of one call. Facts in, plan out: a state knows which facts move it and what is to be done then; it does
/// nothing itself.
///
/// ```
///            placed
///              │
///              ▼     answered           found            bridged
///           Ordered ─────────▶ Waiting ───────▶ Joining ─────────▶ Talking ──┐ leaves, holds
///              │                 │  ▲              │ │                │  ▲    │ (the talk goes on)
///              │                 │  └─agent gone───┘ │                │  └────┘
///    gone,     │ rings too long, │ nobody free     too slow           │ gone, missing
///    not       │ withdrawn       │ for 2 s           │                ▼
///    placed    │                 ▼                   │           WrappingUp
///              ├────────────▶ Leaving ◀──────────────┘                │ said, or time is up
///              │                 │ gone, missing                      │
///              ▼                 ▼                                    ▼
///            Ended ◀──────────────────────────────────────────────────┘
/// ```
///
/// Two laws, whatever is lost, doubled or late: an attempt gets one [Outcome], on the way out of the states above
/// WrappingUp; a conversation is said to be something once, by its operator or by the deadline. Every state but the
/// last has a deadline; where an event may have been lost it asks the switch before it decides, so that people who talk
/// are never cut off by our own deafness.
public sealed interface CallState permits Ordered, Waiting, Joining, Talking, Leaving, WrappingUp, Ended {
    /// @param now must not go back from fact to fact
    CallStep next(Fact fact, Terms terms, Instant now);

    /// When to come back with a [Fact.Tick]; empty for a call that is over.
    Optional<Instant> deadline();

    /// The agent who has a part in it now.
    Optional<AgentLine> agent();

    static CallState placed(Optional<AgentLine> promised, Terms terms, Instant now) {
        return new Ordered(promised, false, now.plus(terms.ring()).plus(Terms.RING_GRACE));
    }

    default CallStep stay(Order... orders) {
        return CallStep.to(this, orders);
    }
}
