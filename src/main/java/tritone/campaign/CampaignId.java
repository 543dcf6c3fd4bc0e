package tritone.campaign;

/// The id of a campaign.
public record CampaignId(long value) {
    public CampaignId {
        if (value <= 0) throw new IllegalArgumentException("no id: " + value);
    }
}
