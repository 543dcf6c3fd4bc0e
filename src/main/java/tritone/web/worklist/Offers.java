package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Glance;
import tritone.access.Glance.What;
import tritone.access.Readers;
import tritone.access.Seen;
import tritone.access.Sight;
import tritone.access.Walls;
import tritone.handover.Handover;
import tritone.handover.HandoverChanged;
import tritone.handover.HandoverReason;
import tritone.people.Person;

/// Reads live hand-overs as the manager's screen shows them.
@ApplicationScoped
public class Offers {
    private static final String SCREEN = "/worklist";

    private final Readers readers;
    private final Walls walls;
    private final LeadCards cards;
    private final Clock clock;

    Offers(Readers readers, Walls walls, LeadCards cards, Clock clock) {
        this.readers = readers;
        this.walls = walls;
        this.cards = cards;
        this.clock = clock;
    }

    /// @param manager who is shown it
    Offer of(HandoverChanged change, Person manager) {
        var handover = change.handover();
        var glance = Glance.pushed(readers.of(manager), What.POP, SCREEN, Optional.empty())
                .about(handover.id().value() + "/" + handover.step());
        boolean theirs = handover.step() == Handover.HandoverStep.DONE_LIVE;
        var card = theirs
                ? cards.of(glance, handover.lead(), manager.role())
                : cards.withoutNumbers(glance, handover.lead(), manager.role());
        var sight = card.map(Seen::sight).orElse(Sight.masked(Sight.Field.NUMBERS));
        return new Offer(
                handover.id().value(),
                handover.call().value(),
                handover.step(),
                walls.name(glance.reader(), handover.operator()).orElse(null),
                Contacts.text(handover.comment(), sight).orElse(null),
                handover.why().orElse(null),
                handover.stepAt(),
                clock.instant(),
                change.until().orElse(null),
                card.map(Seen::thing).orElse(null));
    }

    /// @param why   for what this manager was chosen
    /// @param at    the server's time of this view, to count down by
    /// @param until until when the phone rings
    public record Offer(
            UUID handover,
            UUID call,
            Handover.HandoverStep step,
            @Nullable String operator,
            @Nullable ClientText comment,
            @Nullable HandoverReason why,
            Instant since,
            Instant at,
            @Nullable Instant until,
            @Nullable WorkLeadCard lead) {}
}
