package tritone.report;

import java.time.LocalDate;
import tritone.campaign.CampaignId;

/// A campaign's attempts that ended on one day.
public record CampaignDay(
        CampaignId campaign, LocalDate day, long attempts, long answered, long connected, long abandoned) {
    /// Of the people who answered, how many nobody was free for.
    public double abandonedShare() {
        return answered == 0 ? 0 : (double) abandoned / answered;
    }
}
