package tritone.web.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.call.AttemptCounts.Counts;
import tritone.call.InFlight;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.dialer.CampaignProgress.Progress;
import tritone.dialer.CampaignProgress.Reasoned;

/// How a campaign goes at this moment; also pushed to the floor as `campaign-progress`.
///
/// @param lines    calls that live now, by phase
/// @param draining whether it places no calls any more while some still live
/// @param day      the last 24 hours
/// @param month    the last 30 days
/// @param because  why as many calls are placed as are
/// @param notes    the last of them, the newest first
@HouseText
public record ProgressView(
        long campaign,
        CampaignStatus status,
        Instant at,
        Map<InFlight.Phase, Integer> lines,
        boolean draining,
        Figures day,
        Figures month,
        @Nullable BecauseView because,
        List<NoteView> notes) {
    public static ProgressView of(Campaign campaign, Progress progress) {
        var notes = progress.notes().stream().map(NoteView::of).toList();
        return new ProgressView(
                campaign.id().value(),
                campaign.status(),
                progress.at(),
                progress.lines(),
                !campaign.running() && !progress.lines().isEmpty(),
                Figures.of(progress.day()),
                Figures.of(progress.month()),
                notes.isEmpty() ? null : notes.getFirst().because(),
                notes);
    }

    /// @param orders calls placed then
    @HouseText
    public record NoteView(Instant at, int orders, BecauseView because) {
        static NoteView of(Reasoned note) {
            return new NoteView(
                    note.at(), note.dialled(), BecauseView.of(note.plan().because()));
        }
    }

    /// @param lost           whose end nobody knows, the service or the switch having been down
    /// @param mistaken       persons taken for machines, as far as samples tell
    /// @param abandonedShare of the answered; the lost and the mistaken count as abandoned
    public record Figures(
            long attempts,
            long answered,
            long joined,
            long abandoned,
            long lost,
            long mistaken,
            double abandonedShare) {
        static Figures of(Counts ledger) {
            double share = ledger.answered() == 0 ? 0 : (double) ledger.charged() / ledger.answered();
            return new Figures(
                    ledger.ended(),
                    ledger.answered(),
                    ledger.joined(),
                    ledger.abandoned(),
                    ledger.lost(),
                    ledger.machines().mistaken(),
                    share);
        }
    }
}
