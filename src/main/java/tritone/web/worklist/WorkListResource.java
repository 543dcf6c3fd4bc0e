package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.handover.ManagerProfile;
import tritone.handover.ManagerProfiles;
import tritone.handover.WorkLists;
import tritone.people.Person;
import tritone.people.Role;
import tritone.web.signin.Viewer;

/// A manager's own working list.
@Path("/api/worklist")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER_ROLE, Role.ACCOUNT_MANAGER_ROLE})
@RunOnVirtualThread
public class WorkListResource {
    private final WorkLists lists;
    private final ManagerProfiles profiles;
    private final WorkItemViews views;
    private final Viewer viewer;

    WorkListResource(WorkLists lists, ManagerProfiles profiles, WorkItemViews views, Viewer viewer) {
        this.lists = lists;
        this.profiles = profiles;
        this.views = views;
        this.viewer = viewer;
    }

    @GET
    @Transactional
    public WorkListView own() {
        Person me = viewer.person();
        Optional<ManagerProfile> profile = profiles.of(me.id());
        var glance = viewer.glance(What.LIST);
        var items = lists.of(me.id()).stream()
                .flatMap(item -> views.view(item, me, glance).stream())
                .toList();
        return new WorkListView(
                lists.used(me.id()),
                profile.map(ManagerProfile::limit).orElse(null),
                profile.map(ManagerProfile::present).orElse(false),
                profile.map(ManagerProfile::busy).orElse(false),
                items);
    }

    /// @param used  places of the limit that are taken; clients take none
    /// @param limit null for somebody without a profile
    public record WorkListView(
            int used, @Nullable Integer limit, boolean present, boolean busy, List<WorkItemViews.ItemView> items) {}
}
