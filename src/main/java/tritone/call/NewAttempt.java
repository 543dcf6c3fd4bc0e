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
public record NewAttempt(
        CampaignId campaign,
        LeadId lead,
        long phone,
        PhoneNumber number,
        ZoneId zone,
        String trunk,
        int numberOf,
        Optional<PersonId> forAgent) {}
