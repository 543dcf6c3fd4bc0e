package tritone.web.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tritone.call.InFlight;
import tritone.campaign.Disposition;
import tritone.people.PersonId;

/// A live call on a screen.
///
/// @param said what the operator said it is, while still talking
public record CallView(
        String id,
        long campaign,
        long lead,
        InFlight.Phase phase,
        String trunk,
        @Nullable Long agent,
        Instant orderedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant joinedAt,
        boolean held,
        @Nullable Disposition said) {
    public static CallView of(InFlight call) {
        return new CallView(
                call.call().toString(),
                call.campaign().value(),
                call.lead().value(),
                call.phase(),
                call.trunk(),
                call.agent().map(PersonId::value).orElse(null),
                call.orderedAt(),
                call.answeredAt().orElse(null),
                call.joinedAt().orElse(null),
                call.held(),
                call.said().orElse(null));
    }
}
