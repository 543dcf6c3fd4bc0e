package tritone.campaign.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import tritone.phone.PhoneNumber;

/// What is known of a lead's number.
///
/// @param busy     somebody is on the line with it, or it is being dialled, by whatever campaign
/// @param attempts when it was dialled in the last week, by all campaigns
public record NumberFacts(
        long phone,
        PhoneNumber number,
        ZoneId zone,
        boolean dead,
        boolean doNotCall,
        boolean busy,
        List<Instant> attempts) {
    public NumberFacts {
        attempts = List.copyOf(attempts);
    }
}
