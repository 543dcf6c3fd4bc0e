package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Walls;
import tritone.lead.Base;
import tritone.lead.BaseId;
import tritone.lead.Consents;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// How many of a base have agreed to be called, by the evidence that came with them.
@Path("/api/bases/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConsentsResource {
    private final Walls walls;
    private final Consents consents;
    private final Viewer viewer;

    ConsentsResource(Walls walls, Consents consents, Viewer viewer) {
        this.walls = walls;
        this.consents = consents;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "consents", summary = "How many leads of a base have evidence of consent")
    public Consents.ConsentCount consents(@RestPath long id) {
        if (id <= 0) throw Problem.notFound("base").refused();
        return walls.base(viewer.reader(), new BaseId(id))
                .map(Base::id)
                .map(consents::in)
                .orElseThrow(() -> Problem.notFound("base").refused());
    }
}
