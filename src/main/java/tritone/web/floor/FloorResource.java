package tritone.web.floor;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import tritone.web.signin.Viewer;

/// Who works and which calls live, now. Changes follow on the live stream: `floor-agent`, `floor-call`.
@Path("/api/floor")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class FloorResource {
    private final Floors floors;
    private final Viewer viewer;

    FloorResource(Floors floors, Viewer viewer) {
        this.floors = floors;
        this.viewer = viewer;
    }

    @GET
    public FloorView floor() {
        return floors.of(viewer.person());
    }
}
