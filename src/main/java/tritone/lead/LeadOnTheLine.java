package tritone.lead;

import java.util.Set;
import tritone.people.PersonId;

/// Knows which leads somebody may look at now because of what they are doing: the one they talk with, or whose call
/// they are writing up, or are shown before it is called.
public interface LeadOnTheLine {
    Set<LeadId> leadsWith(PersonId person);
}
