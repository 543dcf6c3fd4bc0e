package tritone.call;

import java.time.Instant;
import java.util.Optional;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// A call that lives now.
///
/// @param number     which attempt at this lead it is, from 1
/// @param orderedAt  when the switch was asked
/// @param answeredAt when the callee answered
/// @param joinedAt   when the agent heard them
/// @param held       whether the client is on hold
/// @param said       what the operator said it is, while still talking
public record InFlight(
        CallId call,
        CampaignId campaign,
        LeadId lead,
        Phase phase,
        int number,
        String trunk,
        Optional<PersonId> agent,
        Instant orderedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> joinedAt,
        boolean held,
        Optional<Disposition> said) {

    public enum Phase {
        DIALLING,
        RINGING,
        /// Answered, nobody joined yet.
        WAITING,
        TALKING,
        /// Being hung up or apologised to.
        LEAVING,
        /// Over; its operator has still to say what it was.
        WRAP_UP
    }
}
