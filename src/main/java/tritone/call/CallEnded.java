package tritone.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Disposition;

/// The message `call-ended` for other systems.
record CallEnded(
        String call,
        long campaign,
        long lead,
        Disposition disposition,
        @Nullable Long agent,
        Instant orderedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant joinedAt,
        Instant endedAt) {
    static CallEnded of(AttemptEnded ended) {
        return new CallEnded(
                ended.call().toString(),
                ended.campaign().value(),
                ended.lead().value(),
                ended.disposition(),
                ended.agent().map(agent -> agent.value()).orElse(null),
                ended.orderedAt(),
                ended.answeredAt().orElse(null),
                ended.joinedAt().orElse(null),
                ended.endedAt());
    }
}
