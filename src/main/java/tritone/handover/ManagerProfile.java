package tritone.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tritone.handover.routing.GroupId;
import tritone.people.PersonId;

/// What a manager is good at, how much they take, and whether they are here.
///
/// @param segments empty: all of them; the same for regions
/// @param limit    most leads in work at once that are no clients
/// @param busy     here, and not to be disturbed by live hand-overs
public record ManagerProfile(
        PersonId person,
        GroupId group,
        Set<String> segments,
        Set<String> regions,
        int limit,
        Optional<Instant> presentSince,
        boolean busy) {
    public boolean present() {
        return presentSince.isPresent();
    }
}
