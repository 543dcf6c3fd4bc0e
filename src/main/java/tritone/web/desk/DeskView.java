package tritone.web.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.HouseText;
import tritone.access.Sight;
import tritone.call.CallHistory.Past;
import tritone.campaign.Disposition;

/// All an operator's screen shows. The server holds the truth: a reload, or any message `desk`, restores it whole.
///
/// @param at  the server's time of this view
/// @param call, lead, campaign the call in hand and what belongs to it
/// @param script the id of its script, which `/api/desk/script` reads out
public record DeskView(
        Instant at,
        AgentView agent,
        @Nullable CallView call,
        @Nullable LeadCard lead,
        List<PastCall> history,
        @Nullable String campaign,
        @Nullable Long script,
        List<Disposition> dispositions,
        List<PauseReason> pauseReasons) {

    /// An earlier call to the lead.
    ///
    /// @param said    what its operator said it was
    /// @param outcome how it ended at the switch
    /// @param by      who talked
    public record PastCall(
            Instant at,
            Disposition outcome,
            @Nullable Disposition said,
            long talkSeconds,
            @Nullable ClientText comment,
            @Nullable String by) {
        static PastCall of(Past past, @Nullable String by, Sight sight) {
            long seconds = past.joinedAt()
                    .map(joined -> past.endedAt().getEpochSecond() - joined.getEpochSecond())
                    .orElse(0L);
            return new PastCall(
                    past.orderedAt(),
                    past.outcome(),
                    past.said().orElse(null),
                    seconds,
                    Contacts.text(past.comment(), sight).orElse(null),
                    by);
        }
    }

    /// @param mostMinutes how long it may last; null without a limit
    @HouseText
    public record PauseReason(
            String code, String ru, String en, @Nullable Long mostMinutes) {}
}
