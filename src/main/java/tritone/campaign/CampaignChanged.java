package tritone.campaign;

/// A campaign was created, edited, started, paused or stopped. Fired inside the transaction.
public record CampaignChanged(CampaignId campaign) {}
