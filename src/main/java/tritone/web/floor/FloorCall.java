package tritone.web.floor;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.call.InFlight;
import tritone.lead.Stage;
import tritone.people.PersonId;

/// A live call on the floor.
///
/// @param stage the lead's, once an agent is on the line
public record FloorCall(
        String id,
        long campaign,
        @Nullable Stage stage,
        InFlight.Phase phase,
        String trunk,
        @Nullable Long agent,
        Instant orderedAt,
        @Nullable Instant joinedAt,
        boolean held) {
    static FloorCall of(InFlight call, Optional<Stage> stage) {
        return new FloorCall(
                call.call().toString(),
                call.campaign().value(),
                stage.orElse(null),
                call.phase(),
                call.trunk(),
                call.agent().map(PersonId::value).orElse(null),
                call.orderedAt(),
                call.joinedAt().orElse(null),
                call.held());
    }
}
