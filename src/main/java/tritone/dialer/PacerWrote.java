package tritone.dialer;

import java.time.Instant;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.Pace;

/// A campaign's pacer wrote its memory: one restored from it goes on exactly as it does. Fired between two looks, see
/// [Planned].
public record PacerWrote(CampaignId campaign, Pace pace, String memory, Instant at) {}
