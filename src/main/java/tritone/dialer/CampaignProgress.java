package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tritone.call.AttemptCounts.Counts;
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
                notes.last(campaign).stream()
                        .map(note -> new Reasoned(note.at(), note.plan(), note.dialled()))
                        .toList());
    }

    /// @param lines calls that live now, by phase
    /// @param day   the last 24 hours
    /// @param month the last 30 days
    /// @param notes the newest first
    public record Progress(
            CampaignId campaign,
            Instant at,
            Map<InFlight.Phase, Integer> lines,
            Counts day,
            Counts month,
            List<Reasoned> notes) {}

    /// What was planned, and why.
    ///
    /// @param dialled how many calls came of it
    public record Reasoned(Instant at, DialPlan plan, int dialled) {}
}
