package tritone.campaign.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tritone.phone.PhoneNumber;

/// What is known of a lead's number.
///
/// @param alsoIn      further zones the callee may be in: they are called only while all of these are open
/// @param busy        somebody is on the line with it, or it is being dialled, by whatever campaign
/// @param attempts    when it was dialled in the last week, by all campaigns
/// @param abandonedAt when somebody there answered last in that week and nobody was free to talk
/// @param saidDeadAt  when the network said last in that week that nobody has the number; once is not enough to be sure
public record NumberFacts(
        long phone,
        PhoneNumber number,
        ZoneId zone,
        List<ZoneId> alsoIn,
        boolean dead,
        boolean doNotCall,
        boolean busy,
        List<Instant> attempts,
        Optional<Instant> abandonedAt,
        Optional<Instant> saidDeadAt) {
    public NumberFacts {
        attempts = List.copyOf(attempts);
        alsoIn = List.copyOf(alsoIn);
    }

    /// All zones the callee may be in.
    List<ZoneId> zones() {
        if (alsoIn.isEmpty()) return List.of(zone);
        var zones = new ArrayList<>(List.of(zone));
        zones.addAll(alsoIn);
        return zones;
    }
}
