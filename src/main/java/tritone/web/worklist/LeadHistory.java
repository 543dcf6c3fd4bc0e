package tritone.web.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Sight;
import tritone.call.CallHistory.Past;
import tritone.campaign.Disposition;
import tritone.funnel.Transitions;
import tritone.handover.Handover;
import tritone.handover.HandoverReason;
import tritone.handover.routing.Wanted.Way;
import tritone.telephony.CallId;
import tritone.web.worklist.TransitionsResource.Place;

/// A lead's history, each kind with the newest first.
public record LeadHistory(List<PastTalk> calls, List<Move> moves, List<Given> handovers) {

    /// An attempt to reach the lead, and the talk if one came of it.
    ///
    /// @param outcome how it ended at the switch
    /// @param said    what was said of it
    /// @param byHand  placed by `agent` for themselves
    public record PastTalk(
            UUID call,
            Instant at,
            Disposition outcome,
            @Nullable Disposition said,
            @Nullable Instant joinedAt,
            long talkSeconds,
            @Nullable String agent,
            @Nullable ClientText comment,
            boolean byHand) {
        static PastTalk of(Past past, Names names, Sight sight) {
            long seconds = past.joinedAt()
                    .map(joined -> Duration.between(joined, past.endedAt()).toSeconds())
                    .orElse(0L);
            return new PastTalk(
                    past.call().value(),
                    past.orderedAt(),
                    past.outcome(),
                    past.said().orElse(null),
                    past.joinedAt().orElse(null),
                    seconds,
                    names.of(past.agent()),
                    Contacts.text(past.comment(), sight).orElse(null),
                    past.byHand());
        }
    }

    /// @param owner whose client it is from then on
    public record Move(
            Instant at,
            Place from,
            Place to,
            String ground,
            @Nullable String by,
            @Nullable String owner,
            @Nullable UUID call,
            @Nullable ClientText comment) {
        static Move of(Transitions.Line line, Names names, Sight sight) {
            return new Move(
                    line.at(),
                    Place.of(line.from()),
                    Place.of(line.to()),
                    line.ground(),
                    names.of(line.by()),
                    names.of(line.owner()),
                    line.call().map(CallId::value).orElse(null),
                    Contacts.text(line.comment(), sight).orElse(null));
        }
    }

    /// @param step where it ended; `why` as a code
    public record Given(
            UUID id,
            UUID call,
            Instant at,
            HandoverResource.HandoverKind asked,
            Handover.HandoverStep step,
            @Nullable HandoverReason why,
            @Nullable String operator,
            @Nullable String manager,
            @Nullable ClientText comment) {
        static Given of(Handover handover, Names names, Sight sight) {
            return new Given(
                    handover.id().value(),
                    handover.call().value(),
                    handover.askedAt(),
                    handover.asked() == Way.LIVE
                            ? HandoverResource.HandoverKind.live
                            : HandoverResource.HandoverKind.task,
                    handover.step(),
                    handover.why().orElse(null),
                    names.of(Optional.of(handover.operator())),
                    names.of(handover.manager()),
                    Contacts.text(handover.comment(), sight).orElse(null));
        }
    }
}
