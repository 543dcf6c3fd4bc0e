package tritone.web.leads;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;
import static tritone.people.Role.QA_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.lead.LeadId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Leads, each look at them on record.
@Path("/api/leads/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LeadsResource {
    private final Walls walls;
    private final Viewer viewer;

    LeadsResource(Walls walls, Viewer viewer) {
        this.walls = walls;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE})
    @Operation(
            operationId = "lead",
            summary = "One lead",
            description = "An operator sees the lead on the line only, a manager their own, a supervisor the team's.")
    public LeadView one(@RestPath long id) {
        if (id <= 0) throw Problem.notFound("lead").refused();
        return walls.lead(viewer.glance(What.CARD), new LeadId(id))
                .map(LeadView::of)
                .orElseThrow(() -> Problem.notFound("lead").refused());
    }
}
