package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.handover.ManagerProfile;
import tritone.handover.ManagerProfiles;
import tritone.people.Role;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Whether a manager is here and takes live hand-overs.
@Path("/api/presence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER_ROLE, Role.ACCOUNT_MANAGER_ROLE})
@RunOnVirtualThread
public class PresenceResource {
    private final ManagerProfiles profiles;
    private final Viewer viewer;

    PresenceResource(ManagerProfiles profiles, Viewer viewer) {
        this.profiles = profiles;
        this.viewer = viewer;
    }

    @GET
    public Presence now() {
        return view(profiles.of(viewer.person().id()));
    }

    @POST
    public Presence come() {
        return view(profiles.present(viewer.person().id(), true));
    }

    @DELETE
    public Presence go() {
        return view(profiles.present(viewer.person().id(), false));
    }

    /// Here, and not to be disturbed.
    @PUT
    @Path("busy")
    public Presence disturbNot() {
        return view(profiles.busy(viewer.person().id(), true));
    }

    @DELETE
    @Path("busy")
    public Presence disturb() {
        return view(profiles.busy(viewer.person().id(), false));
    }

    private static Presence view(Optional<ManagerProfile> profile) {
        return profile.map(known -> new Presence(
                        known.present(), known.busy(), known.presentSince().orElse(null)))
                .orElseThrow(() -> Problem.of(
                                409,
                                "no-manager-profile",
                                "You do not receive leads yet.",
                                "Your head of sales has to assign you a group and a limit.")
                        .refused());
    }

    /// @param busy here, and not to be disturbed by live hand-overs
    public record Presence(
            boolean present, boolean busy, @Nullable Instant since) {}
}
