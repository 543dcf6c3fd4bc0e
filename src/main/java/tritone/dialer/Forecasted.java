package tritone.dialer;

import tritone.campaign.CampaignId;

/// A forecast that was asked for is made, or a day's is kept. Fired outside any transaction.
public record Forecasted(CampaignId campaign) {}
