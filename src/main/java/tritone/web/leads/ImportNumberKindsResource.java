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
import tritone.lead.NumberKinds;
import tritone.lead.importing.Imports;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Where calls to the numbers that one import brought would go, and how many of them no line dials.
@Path("/api/imports/{id}/number-kinds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImportNumberKindsResource {
    private final Walls walls;
    private final Imports imports;
    private final NumberKinds kinds;
    private final DialledKinds dialled;
    private final Viewer viewer;

    ImportNumberKindsResource(Walls walls, Imports imports, NumberKinds kinds, DialledKinds dialled, Viewer viewer) {
        this.walls = walls;
        this.imports = imports;
        this.kinds = kinds;
        this.dialled = dialled;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "numberKindsOfImport", summary = "The countries and kinds of an import's numbers")
    public DialledKinds.NumberKindsView kinds(@RestPath long id) {
        var one = imports.byId(id)
                .filter(known -> walls.base(viewer.reader(), known.base()).isPresent())
                .orElseThrow(() -> Problem.notFound("import").refused());
        return dialled.of(kinds.ofImport(one.base(), id));
    }
}
