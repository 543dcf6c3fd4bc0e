package tritone.web.campaigns;

import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tritone.access.Glance.What;
import tritone.dialer.Previews;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The lead an operator of a preview campaign is shown before it is called.
@Path("/api/previews/mine")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE})
public class PreviewResource {
    private final Previews previews;
    private final PreviewViews views;
    private final Viewer viewer;

    PreviewResource(Previews previews, PreviewViews views, Viewer viewer) {
        this.previews = previews;
        this.views = views;
        this.viewer = viewer;
    }

    /// 204 while there is none.
    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreviewView.class)))
    public Response mine() {
        return previews.of(viewer.person().id())
                .flatMap(preview -> views.of(preview, viewer.glance(What.PREVIEW)))
                .map(view -> Response.ok(view).build())
                .orElseGet(() -> Response.noContent().build());
    }

    /// "Call": the agent is joined when the client answers.
    @POST
    @Path("attempt")
    @APIResponse(responseCode = "202")
    public Response call() {
        if (previews.call(viewer.person().id())) return Response.accepted().build();
        return Problem.of(
                        409,
                        "preview-gone",
                        "This lead may no longer be called.",
                        "Wait for the next one: this lead was taken back or may not be called now.")
                .response();
    }

    /// "Not this one": it comes round again tomorrow.
    @DELETE
    @APIResponse(responseCode = "204")
    public Response passOver() {
        return switch (previews.passOver(viewer.person().id())) {
            case PASSED, NONE_SHOWN -> Response.noContent().build();
            case TOO_OFTEN ->
                Problem.of(
                                429,
                                "passed-over-too-often",
                                "You have skipped too many clients this hour.",
                                "Call this one. Your supervisor has been told and can let you skip more.")
                        .response();
        };
    }
}
