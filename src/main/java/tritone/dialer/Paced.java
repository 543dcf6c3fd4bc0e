package tritone.dialer;

import java.time.Instant;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.DialPlan;

/// What binds a campaign's pace has changed. Fired outside any transaction.
public record Paced(CampaignId campaign, DialPlan plan, Instant at) {}
