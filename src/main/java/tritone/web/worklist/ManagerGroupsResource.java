package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tritone.access.HouseText;
import tritone.handover.ManagerGroups;
import tritone.people.Audit;
import tritone.people.Role;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The groups of managers who answer for each other, kept by the head of sales.
@Path("/api/manager-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR_ROLE, Role.HEAD_OF_SALES_ROLE})
@RunOnVirtualThread
public class ManagerGroupsResource {
    private final ManagerGroups groups;
    private final Audit audit;
    private final Viewer viewer;

    ManagerGroupsResource(ManagerGroups groups, Audit audit, Viewer viewer) {
        this.groups = groups;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    public List<GroupView> allGroups() {
        return groups.all().stream().map(GroupView::of).toList();
    }

    @POST
    @Transactional
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response addGroup(@Valid NewGroup wish) {
        return groups.add(wish.name().strip())
                .map(group -> {
                    audit.record(
                            viewer.person().id(),
                            "add-group",
                            "manager-group",
                            Long.toString(group.id().value()),
                            group.name());
                    return Response.status(201).entity(GroupView.of(group)).build();
                })
                .orElseGet(() -> Problem.of(
                                409, "name-taken", "A group with this name already exists.", "Choose another name.")
                        .response());
    }

    public record NewGroup(@NotBlank @Size(max = 60) String name) {}

    @HouseText
    public record GroupView(long id, String name) {
        static GroupView of(ManagerGroups.Group group) {
            return new GroupView(group.id().value(), group.name());
        }
    }
}
