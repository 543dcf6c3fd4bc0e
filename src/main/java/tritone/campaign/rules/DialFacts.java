package tritone.campaign.rules;

import java.time.Instant;
import java.util.List;
import tritone.lead.Section;

/// What is known of a lead whose turn has come.
///
/// @param inWork   somebody of a later stage works with it
/// @param agreed   whether there is evidence of its own that it agreed to be called
/// @param attempts what this campaign has spent on it
/// @param dueAt    not before
/// @param promised whether that time was promised to the client
/// @param numbers  in the lead's order
public record DialFacts(
        Section section,
        boolean inWork,
        boolean agreed,
        int attempts,
        Instant dueAt,
        boolean promised,
        List<NumberFacts> numbers) {
    public DialFacts {
        numbers = List.copyOf(numbers);
    }
}
