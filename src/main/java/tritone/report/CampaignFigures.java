package tritone.report;

import java.time.Duration;
import java.util.Map;
import tritone.campaign.CampaignId;

/// A campaign's attempts that ended in a period.
///
/// @param answered  a person or a machine took the call
/// @param connected an operator was joined
/// @param abandoned of the answered, those nobody was free for
/// @param said      what operators said of the talks
public record CampaignFigures(
        CampaignId campaign,
        String name,
        long attempts,
        long answered,
        long connected,
        long abandoned,
        Duration talk,
        Map<String, Long> said) {
    public CampaignFigures {
        said = Map.copyOf(said);
    }

    /// Of the attempts, how many came to a talk.
    public double contactRate() {
        return attempts == 0 ? 0 : (double) connected / attempts;
    }

    /// Of those who answered, how many nobody was free for.
    public double abandonedShare() {
        return answered == 0 ? 0 : (double) abandoned / answered;
    }
}
