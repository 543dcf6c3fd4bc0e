package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tritone.access.Glance;
import tritone.access.Seen;
import tritone.access.Sight;
import tritone.access.Sight.Field;
import tritone.access.Walls;
import tritone.funnel.Funnel;
import tritone.funnel.Regulations;
import tritone.funnel.regulation.Ground;
import tritone.funnel.regulation.Position;
import tritone.handover.WorkLists;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.people.Role;
import tritone.web.worklist.TransitionsResource.Place;

/// Reads leads as cards for a role.
@ApplicationScoped
class LeadCards {
    private final Walls walls;
    private final Funnel funnel;
    private final Regulations regulations;

    LeadCards(Walls walls, Funnel funnel, Regulations regulations) {
        this.walls = walls;
        this.funnel = funnel;
        this.regulations = regulations;
    }

    Optional<Seen<WorkLeadCard>> of(Glance glance, LeadId id, Role role) {
        return walls.lead(glance, id).map(seen -> card(seen, role));
    }

    /// Of somebody who may not become the reader's client: without numbers, wherever they stand.
    Optional<Seen<WorkLeadCard>> withoutNumbers(Glance glance, LeadId id, Role role) {
        return walls.lead(glance, id)
                .map(seen -> new Seen<>(seen.thing(), seen.sight().and(Sight.masked(Field.NUMBERS))))
                .map(seen -> card(seen, role).map(WorkLeadCard::withoutNumbers));
    }

    private Seen<WorkLeadCard> card(Seen<Lead> seen, Role role) {
        return new Seen<>(WorkLeadCard.of(seen, choices(funnel.positionOf(seen.thing()), role)), seen.sight());
    }

    private List<WorkLeadCard.Choice> choices(Position from, Role reader) {
        var regulation = regulations.current();
        return regulation.choices(from, reader.name()).stream()
                .flatMap(entry -> regulation.next(from, new Ground(entry.code())).from(from).stream()
                        .map(to -> new WorkLeadCard.Choice(
                                entry.code(),
                                entry.name().ru(),
                                entry.name().en(),
                                Place.of(to),
                                to.equals(from),
                                WorkLists.inWork(to))))
                .toList();
    }
}
