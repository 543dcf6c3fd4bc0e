package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tritone.funnel.Funnel;
import tritone.funnel.Regulations;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.people.Role;

/// Reads leads as cards for a role.
@ApplicationScoped
class LeadCards {
    private final Leads leads;
    private final Funnel funnel;
    private final Regulations regulations;

    LeadCards(Leads leads, Funnel funnel, Regulations regulations) {
        this.leads = leads;
        this.funnel = funnel;
        this.regulations = regulations;
    }

    Optional<LeadCard> of(LeadId id, Role reader) {
        return leads.byId(id)
                .map(lead -> LeadCard.of(lead, regulations.current().choices(funnel.positionOf(lead), reader.name())));
    }
}
