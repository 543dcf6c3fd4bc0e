package tritone.report;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tritone.people.PersonId;

/// What one person did in a period.
///
/// @param conversations calls in which they heard the client
/// @param talk          from join to the end of their part
/// @param said          what they said their calls were
public record PersonFigures(
        PersonId person,
        String name,
        Optional<String> team,
        long conversations,
        Duration talk,
        Map<String, Long> said,
        ShiftTime shift) {
    public PersonFigures {
        said = Map.copyOf(said);
    }
}
