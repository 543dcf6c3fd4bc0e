package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import tritone.funnel.Regulations;
import tritone.handover.ManagerGroups;
import tritone.handover.ManagerProfiles;
import tritone.handover.routing.GroupId;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// One manager's group, skills and limit, kept by the head of sales.
@Path("/api/people/{id}/manager-profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR_ROLE, Role.HEAD_OF_SALES_ROLE})
@RunOnVirtualThread
public class ManagerProfileResource {
    private final ManagerGroups groups;
    private final ManagerProfiles profiles;
    private final ManagerProfileViews views;
    private final Regulations regulations;
    private final People people;
    private final Audit audit;
    private final Viewer viewer;

    ManagerProfileResource(
            ManagerGroups groups,
            ManagerProfiles profiles,
            ManagerProfileViews views,
            Regulations regulations,
            People people,
            Audit audit,
            Viewer viewer) {
        this.groups = groups;
        this.profiles = profiles;
        this.views = views;
        this.regulations = regulations;
        this.people = people;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    public ManagerProfileViews.ProfileView profile(@PathParam("id") long id) {
        return profiles.of(manager(id).id())
                .map(views::view)
                .orElseThrow(() -> Problem.notFound("manager profile").refused());
    }

    @PUT
    @Transactional
    public ManagerProfileViews.ProfileView put(@PathParam("id") long id, @Valid NewProfile wish) {
        var person = manager(id);
        var group = new GroupId(wish.group());
        if (groups.byId(group).isEmpty())
            throw Problem.notFound("group of managers").refused();
        var bounds = regulations.current().workList();
        if (!bounds.allows(wish.limit()))
            throw Problem.of(
                            400,
                            "limit-out-of-bounds",
                            "The regulation does not allow this limit.",
                            "From " + bounds.least() + " to " + bounds.most() + ".")
                    .with(List.of(new Problem.Field("limit", bounds.least() + ".." + bounds.most())))
                    .refused();
        var profile = profiles.put(
                person.id(), new ManagerProfiles.Settings(group, wish.segments(), wish.regions(), wish.limit()));
        audit.record(viewer.person().id(), "change-profile", "person", Long.toString(id), "limit " + wish.limit());
        return views.view(profile);
    }

    private Person manager(long id) {
        if (id <= 0) throw Problem.notFound("person").refused();
        return people.byId(new PersonId(id))
                .filter(person -> person.role() == Role.MANAGER || person.role() == Role.ACCOUNT_MANAGER)
                .orElseThrow(() -> Problem.notFound("manager").refused());
    }

    /// @param segments none: all of them; the same for regions
    /// @param limit    within the bounds of the regulation
    public record NewProfile(
            @NotNull @Positive Long group,
            @Size(max = 8) Set<@NotBlank @Size(max = 60) @Pattern(regexp = "[^;]*") String> segments,
            @Size(max = 8) Set<@NotBlank @Size(max = 60) @Pattern(regexp = "[^;]*") String> regions,
            int limit) {
        public NewProfile {
            segments = segments == null ? Set.of() : segments;
            regions = regions == null ? Set.of() : regions;
        }
    }
}
