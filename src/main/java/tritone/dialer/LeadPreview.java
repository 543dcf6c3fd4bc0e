package tritone.dialer;

import java.time.Instant;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;

/// A lead an agent is looking at, to be called when they say so.
///
/// @param until when it goes back if they say nothing
public record LeadPreview(CampaignId campaign, LeadId lead, PersonId agent, Instant until) {}
