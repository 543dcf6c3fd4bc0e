package tritone.call;

import java.time.ZoneId;
import java.util.Optional;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;

/// A call to be placed.
///
/// @param phone    id of the lead's number
/// @param numberOf which attempt at this lead it is, from 1
/// @param forAgent who shall talk if they are free: the one the client was promised, or who pressed "call" in preview
/// @param byHand   placed by `forAgent` for themselves: nobody else shall talk
public record NewAttempt(
        CampaignId campaign,
        LeadId lead,
        long phone,
        PhoneNumber number,
        ZoneId zone,
        String trunk,
        int numberOf,
        Optional<PersonId> forAgent,
        boolean byHand) {
    public NewAttempt {
        if (byHand && forAgent.isEmpty()) throw new IllegalArgumentException("by whose hand?");
    }

    /// One of the dialler's.
    public NewAttempt(
            CampaignId campaign,
            LeadId lead,
            long phone,
            PhoneNumber number,
            ZoneId zone,
            String trunk,
            int numberOf,
            Optional<PersonId> forAgent) {
        this(campaign, lead, phone, number, zone, trunk, numberOf, forAgent, false);
    }
}
