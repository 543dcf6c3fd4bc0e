package tritone.call;

import java.time.Instant;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// Two people hear each other. Fired inside the transaction that writes the conversation.
public record CallJoined(
        CallId call, CampaignId campaign, LeadId lead, PersonId agent, Instant answeredAt, Instant joinedAt) {}
