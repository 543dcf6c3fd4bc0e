package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import tritone.access.Glance.What;
import tritone.call.CallHistory;
import tritone.funnel.Funnel;
import tritone.handover.Handovers;
import tritone.people.People;
import tritone.people.Role;

/// All that ever happened between the house and one lead.
@Path("/api/leads/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LeadHistoryResource {
    private static final int MOST_CALLS = 200;

    private final OwnLeads leads;
    private final CallHistory calls;
    private final Funnel funnel;
    private final Handovers handovers;
    private final People people;

    LeadHistoryResource(OwnLeads leads, CallHistory calls, Funnel funnel, Handovers handovers, People people) {
        this.leads = leads;
        this.calls = calls;
        this.funnel = funnel;
        this.handovers = handovers;
        this.people = people;
    }

    @GET
    @RolesAllowed({
        Role.MANAGER_ROLE,
        Role.ACCOUNT_MANAGER_ROLE,
        Role.SUPERVISOR_ROLE,
        Role.QA_ROLE,
        Role.HEAD_OF_SALES_ROLE
    })
    public LeadHistory of(@PathParam("id") long id) {
        var lead = leads.at(id, What.HISTORY).id();
        var names = new Names(people);
        return new LeadHistory(
                calls.of(lead, MOST_CALLS).stream()
                        .map(past -> LeadHistory.PastTalk.of(past, names))
                        .toList(),
                funnel.history(lead).reversed().stream()
                        .map(line -> LeadHistory.Move.of(line, names))
                        .toList(),
                handovers.ofLead(lead).stream()
                        .map(handover -> LeadHistory.Given.of(handover, names))
                        .toList());
    }
}
