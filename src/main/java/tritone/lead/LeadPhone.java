package tritone.lead;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tritone.phone.PhoneNumber;

/// A number of a lead.
///
/// @param zone      calling hours are judged in it
/// @param alsoIn    further zones the lead may be in: it is called only while that is allowed in all of them
/// @param dead      the network said often enough that nobody has this number
/// @param note      what stood around it in the imported file: a name, an extension, an hour
/// @param revivedAt when somebody, or a file, said last that it is to be called for all that
public record LeadPhone(
        long id,
        PhoneNumber number,
        ZoneId zone,
        List<ZoneId> alsoIn,
        boolean dead,
        Optional<String> note,
        Optional<Instant> revivedAt) {
    public LeadPhone {
        alsoIn = List.copyOf(alsoIn);
    }
}
