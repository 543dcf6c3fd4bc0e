package tritone.web.campaigns;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.call.AttemptHistory.Ledger;
import tritone.call.InFlight;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.dialer.CampaignProgress.Progress;
import tritone.dialer.pacing.DialPlan;

/// How a campaign goes at this moment; also pushed to the floor as `campaign-progress`.
///
/// @param lines    calls that live now, by phase
/// @param draining whether it places no calls any more while some still live
/// @param day      the last 24 hours
/// @param month    the last 30 days
/// @param because  why as many calls are placed as are: a code, then its figures
public record ProgressView(
        long campaign,
        CampaignStatus status,
        Instant at,
        Map<InFlight.Phase, Integer> lines,
        boolean draining,
        Figures day,
        Figures month,
        @Nullable String because) {
    static ProgressView of(Campaign campaign, Progress progress) {
        return new ProgressView(
                campaign.id().value(),
                campaign.status(),
                progress.at(),
                progress.lines(),
                !campaign.running() && !progress.lines().isEmpty(),
                Figures.of(progress.day()),
                Figures.of(progress.month()),
                progress.plan().map(DialPlan::because).orElse(null));
    }

    /// @param abandonedShare of the answered
    public record Figures(long attempts, long answered, long joined, long abandoned, double abandonedShare) {
        static Figures of(Ledger ledger) {
            double share = ledger.answered() == 0 ? 0 : (double) ledger.abandoned() / ledger.answered();
            return new Figures(ledger.ended(), ledger.answered(), ledger.joined(), ledger.abandoned(), share);
        }
    }
}
