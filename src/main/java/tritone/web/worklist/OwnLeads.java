package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.people.Person;
import tritone.people.Role;
import tritone.web.Problem;

/// A manager sees own leads only; those who answer for all of them see all.
@ApplicationScoped
class OwnLeads {
    private final Leads leads;

    OwnLeads(Leads leads) {
        this.leads = leads;
    }

    Lead of(Person person, long id) {
        if (id <= 0) throw Problem.notFound("lead").refused();
        boolean ownOnly = person.role() == Role.MANAGER || person.role() == Role.ACCOUNT_MANAGER;
        return leads.byId(new LeadId(id))
                .filter(lead ->
                        !ownOnly || lead.owner().filter(person.id()::equals).isPresent())
                .orElseThrow(() -> Problem.notFound("lead").refused());
    }
}
