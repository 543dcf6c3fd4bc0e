package tritone.call;

import java.time.Instant;
import java.util.Optional;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.RecordingTarget;

/// An answered person is about to be joined to an agent. Fired inside the transaction that writes it, before the switch
/// is told: the recording's row is written here.
public record CallJoining(
        CallId call,
        CampaignId campaign,
        LeadId lead,
        PersonId agent,
        Optional<RecordingTarget> recording,
        Instant answeredAt,
        Instant at) {}
