package tritone.funnel;

import java.util.Optional;
import tritone.funnel.regulation.Ground;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// A ground given for a lead: by whom, and in which call if in one.
///
/// @param owner who owns the lead from now on, if that changes
public record Said(
        LeadId lead,
        Ground ground,
        Optional<PersonId> by,
        Optional<CallId> call,
        Optional<PersonId> owner,
        Optional<String> comment) {

    static Said by(PersonId person, LeadId lead, Ground ground, Optional<String> comment) {
        return new Said(lead, ground, Optional.of(person), Optional.empty(), Optional.empty(), comment);
    }

    public static Said handedOver(LeadId lead, CallId call, Optional<PersonId> by, PersonId manager) {
        return new Said(lead, Ground.HANDED_OVER, by, Optional.of(call), Optional.of(manager), Optional.empty());
    }
}
