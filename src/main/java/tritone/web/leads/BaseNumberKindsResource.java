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
import tritone.lead.BaseId;
import tritone.lead.NumberKinds;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Where calls to the numbers of a base would go, and how many of them no line dials.
@Path("/api/bases/{id}/number-kinds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BaseNumberKindsResource {
    private final Walls walls;
    private final NumberKinds kinds;
    private final DialledKinds dialled;
    private final Viewer viewer;

    BaseNumberKindsResource(Walls walls, NumberKinds kinds, DialledKinds dialled, Viewer viewer) {
        this.walls = walls;
        this.kinds = kinds;
        this.dialled = dialled;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "numberKindsOfBase", summary = "The countries and kinds of a base's numbers")
    public DialledKinds.NumberKindsView kinds(@RestPath long id) {
        if (id <= 0) throw Problem.notFound("base").refused();
        var base = new BaseId(id);
        if (walls.base(viewer.reader(), base).isEmpty())
            throw Problem.notFound("base").refused();
        return dialled.of(kinds.ofBase(base));
    }
}
