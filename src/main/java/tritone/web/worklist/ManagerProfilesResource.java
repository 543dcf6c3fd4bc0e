package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import tritone.access.Walls;
import tritone.handover.ManagerProfiles;
import tritone.people.Role;
import tritone.web.signin.Viewer;

/// All managers who take leads, with what they take and have.
@Path("/api/manager-profiles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR_ROLE, Role.HEAD_OF_SALES_ROLE, Role.SUPERVISOR_ROLE})
@RunOnVirtualThread
public class ManagerProfilesResource {
    private final ManagerProfiles profiles;
    private final ManagerProfileViews views;
    private final Walls walls;
    private final Viewer viewer;

    ManagerProfilesResource(ManagerProfiles profiles, ManagerProfileViews views, Walls walls, Viewer viewer) {
        this.profiles = profiles;
        this.views = views;
        this.walls = walls;
        this.viewer = viewer;
    }

    @GET
    public List<ManagerProfileViews.ProfileView> all() {
        return profiles.all().stream()
                .filter(profile -> walls.name(viewer.reader(), profile.person()).isPresent())
                .map(views::view)
                .toList();
    }
}
