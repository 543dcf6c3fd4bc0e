package tritone.lead;

import tritone.people.PersonId;

/// Knows which lead an operator may look at now: the one they talk with, or whose call they are writing up.
public interface LeadOnTheLine {
    boolean isWith(PersonId operator, LeadId lead);
}
