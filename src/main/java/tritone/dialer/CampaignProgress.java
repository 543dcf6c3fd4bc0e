package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tritone.call.AttemptHistory.Ledger;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.DialPlan;

/// How a campaign goes at this moment.
@ApplicationScoped
public class CampaignProgress {
    private final Calls calls;
    private final Ledgers ledgers;
    private final PacingNotes notes;
    private final Clock clock;

    CampaignProgress(Calls calls, Ledgers ledgers, PacingNotes notes, Clock clock) {
        this.calls = calls;
        this.ledgers = ledgers;
        this.notes = notes;
        this.clock = clock;
    }

    @Transactional
    public Progress of(CampaignId campaign) {
        Instant now = clock.instant();
        var lines = new TreeMap<InFlight.Phase, Integer>();
        calls.inFlight(campaign).forEach(call -> lines.merge(call.phase(), 1, Integer::sum));
        return new Progress(
                campaign,
                now,
                lines,
                ledgers.of(campaign, Ledgers.DAY, now),
                ledgers.of(campaign, Ledgers.MONTH, now),
                notes.last(campaign).map(PacingNotes.Note::plan));
    }

    /// @param lines calls that live now, by phase
    /// @param day   the last 24 hours
    /// @param month the last 30 days, the window of the limit on abandoned calls
    public record Progress(
            CampaignId campaign,
            Instant at,
            Map<InFlight.Phase, Integer> lines,
            Ledger day,
            Ledger month,
            Optional<DialPlan> plan) {}
}
