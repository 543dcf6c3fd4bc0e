package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import tritone.call.CallHistory;
import tritone.funnel.Funnel;
import tritone.handover.Handovers;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.Role;
import tritone.web.signin.Viewer;

/// All that ever happened between the house and one lead.
@Path("/api/leads/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LeadHistoryResource {
    private static final int MOST_CALLS = 200;
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final OwnLeads leads;
    private final CallHistory calls;
    private final Funnel funnel;
    private final Handovers handovers;
    private final People people;
    private final Audit audit;
    private final Viewer viewer;

    LeadHistoryResource(
            OwnLeads leads,
            CallHistory calls,
            Funnel funnel,
            Handovers handovers,
            People people,
            Audit audit,
            Viewer viewer) {
        this.leads = leads;
        this.calls = calls;
        this.funnel = funnel;
        this.handovers = handovers;
        this.people = people;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({
        Role.MANAGER_ROLE,
        Role.ACCOUNT_MANAGER_ROLE,
        Role.SUPERVISOR_ROLE,
        Role.QA_ROLE,
        Role.HEAD_OF_SALES_ROLE,
        Role.ADMINISTRATOR_ROLE
    })
    public LeadHistory of(@PathParam("id") long id) {
        var reader = viewer.person();
        var lead = leads.of(reader, id).id();
        audit.recordOnce(reader.id(), "look-at-lead", "lead", Long.toString(id), ONE_LOOK);
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
