package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import tritone.access.Glance.What;
import tritone.access.Sight.Field;
import tritone.access.Walls;
import tritone.call.CallHistory;
import tritone.funnel.Funnel;
import tritone.handover.Handovers;
import tritone.people.Role;
import tritone.telephony.CallId;
import tritone.web.signin.Viewer;

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
    private final Walls walls;
    private final Viewer viewer;

    LeadHistoryResource(
            OwnLeads leads, CallHistory calls, Funnel funnel, Handovers handovers, Walls walls, Viewer viewer) {
        this.leads = leads;
        this.calls = calls;
        this.funnel = funnel;
        this.handovers = handovers;
        this.walls = walls;
        this.viewer = viewer;
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
        var seen = leads.of(id, What.HISTORY);
        var lead = seen.thing().id();
        var names = new Names(walls, viewer.reader());
        boolean all = seen.sight().shows(Field.OTHER_CAMPAIGNS);
        var known = walls.calls(viewer.reader(), seen);
        return new LeadHistory(
                calls.of(lead, MOST_CALLS).stream()
                        .filter(past -> known.test(past.call().value()))
                        .map(past -> LeadHistory.PastTalk.of(past, names, seen.sight()))
                        .toList(),
                funnel.history(lead).reversed().stream()
                        .filter(line -> all
                                || line.call().map(CallId::value).filter(known).isPresent())
                        .map(line -> LeadHistory.Move.of(line, names, seen.sight()))
                        .toList(),
                handovers.ofLead(lead).stream()
                        .filter(handover -> known.test(handover.call().value()))
                        .map(handover -> LeadHistory.Given.of(handover, names, seen.sight()))
                        .toList());
    }
}
