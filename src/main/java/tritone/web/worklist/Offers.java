package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.handover.Handover;
import tritone.handover.HandoverChanged;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;

/// Reads live hand-overs as the manager's screen shows them.
@ApplicationScoped
public class Offers {
    private final People people;
    private final LeadCards cards;
    private final Clock clock;

    Offers(People people, LeadCards cards, Clock clock) {
        this.people = people;
        this.cards = cards;
        this.clock = clock;
    }

    Offer of(HandoverChanged change) {
        var handover = change.handover();
        return new Offer(
                handover.id().value(),
                handover.call().value(),
                handover.step(),
                people.byId(handover.operator()).map(Person::name).orElse(null),
                handover.comment().orElse(null),
                handover.why().orElse(null),
                handover.stepAt(),
                clock.instant(),
                change.until().orElse(null),
                cards.of(handover.lead(), Role.MANAGER)
                        .map(card -> handover.step() == Handover.Step.DONE_LIVE ? card : card.withoutNumbers())
                        .orElse(null));
    }

    /// @param why   a code: for what this manager was chosen
    /// @param at    the server's time of this view, to count down by
    /// @param until until when the phone rings
    public record Offer(
            UUID handover,
            UUID call,
            Handover.Step step,
            @Nullable String operator,
            @Nullable String comment,
            @Nullable String why,
            Instant since,
            Instant at,
            @Nullable Instant until,
            @Nullable LeadCard lead) {}
}
