package tritone.campaign.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tritone.campaign.Disposition;
import tritone.people.PersonId;

/// How an attempt, or the conversation it led to, ended.
///
/// @param attempts      spent on the lead, this one included
/// @param zone          the callee's
/// @param numberDead    whether it is certain now that nobody has the number
/// @param anotherNumber whether the lead has another number that lives
/// @param inVain        how many attempts at the lead failed in a row by no fault of its own, this one included
/// @param callbackAt    when the client asked to be called
/// @param promisedBy    who promised to call in person
public record EndedAttempt(
        Disposition disposition,
        int attempts,
        ZoneId zone,
        boolean numberDead,
        boolean anotherNumber,
        int inVain,
        Optional<Instant> callbackAt,
        Optional<PersonId> promisedBy) {}
