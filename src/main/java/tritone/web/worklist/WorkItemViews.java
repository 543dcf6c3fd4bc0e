package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Glance;
import tritone.access.Seen;
import tritone.access.Walls;
import tritone.handover.Handover;
import tritone.handover.Handovers;
import tritone.handover.WorkItem;
import tritone.people.Person;

/// Reads items with their leads and where they came from.
@ApplicationScoped
public class WorkItemViews {
    private final Handovers handovers;
    private final LeadCards cards;
    private final Walls walls;
    private final Clock clock;

    WorkItemViews(Handovers handovers, LeadCards cards, Walls walls, Clock clock) {
        this.handovers = handovers;
        this.cards = cards;
        this.walls = walls;
        this.clock = clock;
    }

    /// Empty when the lead is not the reader's to see any more.
    Optional<ItemView> view(WorkItem item, Person reader, Glance glance) {
        return cards.of(glance, item.lead(), reader.role()).map(card -> view(item, card, glance));
    }

    private ItemView view(WorkItem item, Seen<WorkLeadCard> card, Glance glance) {
        var handover = item.handover().flatMap(handovers::byId);
        return new ItemView(
                item.id(),
                item.task(),
                item.dueAt(),
                item.dueAt().isBefore(clock.instant()),
                Contacts.text(item.comment(), card.sight()).orElse(null),
                item.createdAt(),
                handover.map(Handover::operator)
                        .flatMap(operator -> walls.name(glance.reader(), operator))
                        .orElse(null),
                card.thing());
    }

    /// @param from the operator who handed the lead over
    public record ItemView(
            long id,
            WorkItem.Task task,
            Instant dueAt,
            boolean overdue,
            @Nullable ClientText comment,
            Instant createdAt,
            @Nullable String from,
            WorkLeadCard lead) {}
}
