package tritone.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import tritone.lead.Stage;
import tritone.people.PersonId;

/// What one person did in one stage on one day.
///
/// @param conversations calls in which they heard the client
/// @param talk          from join to the end of the call
/// @param dispositions  what they said their calls were
/// @param moves         leads they moved, by ground
public record PersonDay(
        PersonId person,
        String name,
        Stage stage,
        LocalDate day,
        long conversations,
        Duration talk,
        Map<String, Long> dispositions,
        Map<String, Long> moves) {
    public PersonDay {
        dispositions = Map.copyOf(dispositions);
        moves = Map.copyOf(moves);
    }
}
