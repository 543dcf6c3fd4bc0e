package tritone.campaign;

/// Whether a campaign places calls. Lines in flight finish in every status; only RUNNING places new ones.
public enum CampaignStatus {
    DRAFT,
    RUNNING,
    PAUSED,
    STOPPED
}
