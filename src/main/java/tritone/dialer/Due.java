package tritone.dialer;

import java.time.Instant;
import java.util.Optional;
import tritone.lead.LeadId;
import tritone.people.PersonId;

/// A lead taken from the hopper: nobody else gets it until its lease ends.
///
/// @param attempts    spent on it by this campaign
/// @param promised    whether `dueAt` was promised to the client
/// @param callbackFor who promised it in person
record Due(LeadId lead, Instant dueAt, int attempts, boolean promised, Optional<PersonId> callbackFor) {}
