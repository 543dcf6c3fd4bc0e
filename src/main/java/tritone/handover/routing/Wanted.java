package tritone.handover.routing;

import java.util.Optional;
import tritone.people.PersonId;

/// What is to be known of a lead to find its manager.
///
/// @param owner whose client it is already
public record Wanted(Optional<PersonId> owner, Optional<String> segment, Optional<String> region, Way way) {
    public enum Way {
        /// Now, on the telephone.
        LIVE,
        /// On the working list.
        TASK
    }

    boolean live() {
        return way == Way.LIVE;
    }

    Wanted withoutOwner() {
        return new Wanted(Optional.empty(), segment, region, way);
    }
}
