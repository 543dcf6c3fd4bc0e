package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tritone.handover.HandoverChanged;
import tritone.handover.Handovers;
import tritone.people.Role;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The live hand-over that rings at the signed-in manager's, or that they talk by: what a reload finds again.
@Path("/api/handover-offer")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER_ROLE, Role.ACCOUNT_MANAGER_ROLE})
@RunOnVirtualThread
public class OfferResource {
    private final Handovers handovers;
    private final Offers offers;
    private final Viewer viewer;

    OfferResource(Handovers handovers, Offers offers, Viewer viewer) {
        this.handovers = handovers;
        this.offers = offers;
        this.viewer = viewer;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Offers.Offer.class)))
    @APIResponse(responseCode = "204", description = "There is none.")
    public Response present() {
        return handovers
                .with(viewer.person().id())
                .map(change -> Response.ok(offers.of(change, viewer.person())).build())
                .orElseGet(() -> Response.noContent().build());
    }

    /// Not now: the next manager is rung, or it becomes a task.
    @DELETE
    public void decline() {
        var me = viewer.person().id();
        boolean declined = handovers
                .with(me)
                .map(HandoverChanged::handover)
                .filter(handover -> handovers.decline(handover.id(), me))
                .isPresent();
        if (!declined)
            throw Problem.of(409, "offer-gone", "It is no longer ringing.", "It was passed to somebody else.")
                    .refused();
    }
}
