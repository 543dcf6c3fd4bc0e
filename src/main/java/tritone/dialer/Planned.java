package tritone.dialer;

import java.util.List;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;

/// One look at a campaign: what its pacer was told since the last one, in order, then the floor it saw, then its plan.
/// With [PacerBegan] all that a replay needs. Fired before the plan is carried out, outside any transaction, at each
/// tick and never twice at once for a campaign; whoever listens must be quick.
public record Planned(CampaignId campaign, List<Observation> observed, Floor floor, DialPlan plan) {}
