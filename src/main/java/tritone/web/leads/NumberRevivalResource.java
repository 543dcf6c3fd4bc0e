package tritone.web.leads;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.lead.DeadNumberRevival;
import tritone.lead.LeadId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// A number that was taken for dead is called again.
@Path("/api/leads/{id}/numbers/{phone}/revival")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NumberRevivalResource {
    private final Walls walls;
    private final DeadNumberRevival revival;
    private final Viewer viewer;

    NumberRevivalResource(Walls walls, DeadNumberRevival revival, Viewer viewer) {
        this.walls = walls;
        this.revival = revival;
        this.viewer = viewer;
    }

    @PUT
    @RolesAllowed({MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE})
    @Operation(
            operationId = "reviveNumber",
            summary = "Call a dead number again",
            description = "What the network said of it before counts no more. On record.")
    public LeadView revive(@RestPath long id, @RestPath long phone) {
        if (id <= 0 || phone <= 0) throw Problem.notFound("lead").refused();
        var lead = new LeadId(id);
        var seen = walls.lead(viewer.glance(What.CARD), lead);
        if (seen.isEmpty() || !revival.revive(lead, phone, viewer.person().id()))
            throw Problem.notFound("lead").refused();
        return walls.lead(viewer.glance(What.CARD), lead)
                .map(LeadView::of)
                .orElseThrow(() -> Problem.notFound("lead").refused());
    }
}
