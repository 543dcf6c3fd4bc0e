package tritone.dialer;

import java.time.Instant;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.Pace;

/// A campaign's pacer is a new one: after a start of the service, or because its pace was changed. What follows in
/// [Planned] is its work.
///
/// @param memory what it went on from, empty when from nothing
public record PacerBegan(CampaignId campaign, Pace pace, String memory, Instant at) {}
