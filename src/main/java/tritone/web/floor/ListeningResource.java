package tritone.web.floor;

import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tritone.people.PersonId;
import tritone.supervision.Listenings;
import tritone.web.signin.Viewer;

/// The talk that the signed-in supervisor listens to, through their own phone.
@Path("/api/listening")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE})
public class ListeningResource {
    private final Listenings listenings;
    private final Viewer viewer;

    ListeningResource(Listenings listenings, Viewer viewer) {
        this.listenings = listenings;
        this.viewer = viewer;
    }

    @GET
    @Operation(description = "Empty while they listen to nobody. Changes follow on the live stream: `listening`.")
    public Optional<ListeningView> mine() {
        return listenings.of(me()).map(ListeningView::of);
    }

    /// Leaves the talk; those who talk do not notice.
    @DELETE
    public void leave() {
        listenings.leave(me());
    }

    private PersonId me() {
        return viewer.person().id();
    }
}
