package tritone.dialer;

import java.util.Optional;
import tritone.lead.LeadId;
import tritone.people.PersonId;

/// A person's wish to call a lead of theirs.
///
/// @param phone id of the lead's number; empty for whichever may be called
public record OwnCall(PersonId by, LeadId lead, Optional<Long> phone) {}
