package tritone.web.people;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tritone.access.ExportRights;
import tritone.web.people.ExportRightResource.ExportRightView;
import tritone.web.signin.Viewer;

/// Whether I may take figures away as files.
@Path("/api/export-right")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
public class OwnExportRightResource {
    private final ExportRights rights;
    private final Viewer viewer;

    OwnExportRightResource(ExportRights rights, Viewer viewer) {
        this.rights = rights;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "ownExportRight", summary = "Whether I may take figures away as files")
    public ExportRightView own() {
        return ExportRightView.of(viewer.person(), rights);
    }
}
