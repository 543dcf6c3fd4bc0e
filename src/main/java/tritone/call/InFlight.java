package tritone.call;

import java.time.Instant;
import java.util.Optional;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// A call that lives now.
///
/// @param orderedAt  when the switch was asked
/// @param answeredAt when the callee answered
/// @param joinedAt   when the agent heard them
public record InFlight(
        CallId call,
        CampaignId campaign,
        LeadId lead,
        Phase phase,
        String trunk,
        Optional<PersonId> agent,
        Instant orderedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> joinedAt) {

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
