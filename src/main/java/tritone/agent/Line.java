package tritone.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tritone.telephony.ChannelId;

/// The standing channel to an agent's phone.
///
/// ```
///  Planned ──rung──▶ Calling ──answered──▶ Up
///     ▲                 │                  │
///     └──── gone ◀──────┴──────────────────┘   too many times in a row: Down
/// ```
sealed interface Line {
    /// How often in a row a phone is rung before it is given up.
    int MOST_TRIES = 5;

    Duration RING_TIME = Duration.ofSeconds(20);

    record Planned(Instant at, int tries) implements Line {}

    record Calling(ChannelId on, int tries, Instant since) implements Line {}

    record Up(ChannelId on) implements Line {}

    record Down() implements Line {}

    /// A channel id of full length: shorter ones collide when channels are bridged.
    static ChannelId fresh() {
        return new ChannelId(UUID.randomUUID().toString());
    }

    default Optional<ChannelId> channel() {
        return switch (this) {
            case Calling(var on, var _, var _) -> Optional.of(on);
            case Up(var on) -> Optional.of(on);
            case Planned _, Down _ -> Optional.empty();
        };
    }

    default Line gone(Instant now) {
        return switch (this) {
            case Up _ -> new Planned(now, 0);
            case Calling(var _, int tries, var _)
            when tries < MOST_TRIES -> new Planned(now.plusSeconds(2L * tries), tries);
            case Calling _ -> new Down();
            case Planned _, Down _ -> this;
        };
    }

    default Line ring(ChannelId fresh, Instant now) {
        int tries = this instanceof Planned(var _, int tried) ? tried : 0;
        return new Calling(fresh, tries + 1, now);
    }
}
