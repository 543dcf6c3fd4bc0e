package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tritone.funnel.Funnel;
import tritone.funnel.Regulations;
import tritone.funnel.regulation.Ground;
import tritone.funnel.regulation.Position;
import tritone.handover.WorkLists;
import tritone.lead.Answers;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.people.Role;
import tritone.web.worklist.TransitionsResource.Place;

/// Reads leads as cards for a role.
@ApplicationScoped
class LeadCards {
    private final Leads leads;
    private final Answers answers;
    private final Funnel funnel;
    private final Regulations regulations;

    LeadCards(Leads leads, Answers answers, Funnel funnel, Regulations regulations) {
        this.leads = leads;
        this.answers = answers;
        this.funnel = funnel;
        this.regulations = regulations;
    }

    Optional<LeadCard> of(LeadId id, Role reader) {
        return leads.byId(id)
                .map(answers::upon)
                .map(lead -> LeadCard.of(lead, choices(funnel.positionOf(lead), reader)));
    }

    private List<LeadCard.Choice> choices(Position from, Role reader) {
        var regulation = regulations.current();
        return regulation.choices(from, reader.name()).stream()
                .flatMap(entry -> regulation.next(from, new Ground(entry.code())).from(from).stream()
                        .map(to -> new LeadCard.Choice(
                                entry.code(),
                                entry.name().ru(),
                                entry.name().en(),
                                Place.of(to),
                                to.equals(from),
                                WorkLists.inWork(to))))
                .toList();
    }
}
