package tritone.funnel;

import java.util.Optional;
import tritone.funnel.regulation.Ground;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// A ground given for a lead: by whom, and in which call if in one.
///
/// @param owner who owns the lead from now on, if that changes
public record SaidGround(
        LeadId lead,
        Ground ground,
        Optional<PersonId> by,
        Optional<CallId> call,
        Optional<PersonId> owner,
        Optional<String> comment) {

    static SaidGround by(PersonId person, LeadId lead, Ground ground, Optional<String> comment) {
        return new SaidGround(lead, ground, Optional.of(person), Optional.empty(), Optional.empty(), comment);
    }

    public static SaidGround handedOver(LeadId lead, CallId call, Optional<PersonId> by, PersonId manager) {
        return new SaidGround(lead, Ground.HANDED_OVER, by, Optional.of(call), Optional.of(manager), Optional.empty());
    }
}
