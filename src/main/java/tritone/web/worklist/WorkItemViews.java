package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tritone.handover.Handover;
import tritone.handover.Handovers;
import tritone.handover.WorkItem;
import tritone.people.People;
import tritone.people.Person;

/// Reads items with their leads and where they came from.
@ApplicationScoped
public class WorkItemViews {
    private final Handovers handovers;
    private final LeadCards cards;
    private final People people;
    private final Clock clock;

    WorkItemViews(Handovers handovers, LeadCards cards, People people, Clock clock) {
        this.handovers = handovers;
        this.cards = cards;
        this.people = people;
        this.clock = clock;
    }

    ItemView view(WorkItem item, Person reader) {
        var handover = item.handover().flatMap(handovers::byId);
        return new ItemView(
                item.id(),
                item.task(),
                item.dueAt(),
                item.dueAt().isBefore(clock.instant()),
                item.comment().orElse(null),
                item.createdAt(),
                handover.map(Handover::operator)
                        .flatMap(people::byId)
                        .map(Person::name)
                        .orElse(null),
                cards.of(item.lead(), reader.role()).orElseThrow());
    }

    /// @param from the operator who handed the lead over
    public record ItemView(
            long id,
            WorkItem.Task task,
            Instant dueAt,
            boolean overdue,
            @Nullable String comment,
            Instant createdAt,
            @Nullable String from,
            LeadCard lead) {}
}
