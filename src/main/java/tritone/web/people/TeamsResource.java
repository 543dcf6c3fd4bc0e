package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import tritone.access.HouseText;
import tritone.people.Audit;
import tritone.people.Team;
import tritone.people.TeamId;
import tritone.people.Teams;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The teams that campaigns are worked by.
@Path("/api/teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TeamsResource {
    private final Teams teams;
    private final Audit audit;
    private final Viewer viewer;

    TeamsResource(Teams teams, Audit audit, Viewer viewer) {
        this.teams = teams;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({ADMINISTRATOR_ROLE, HEAD_OF_SALES_ROLE, SUPERVISOR_ROLE})
    public List<TeamView> teams() {
        var reader = viewer.reader();
        return teams.all().stream()
                .filter(team -> reader.watches(Optional.of(team.id())))
                .map(TeamView::of)
                .toList();
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @RolesAllowed({ADMINISTRATOR_ROLE, HEAD_OF_SALES_ROLE})
    public TeamView add(@Valid NewTeam team) {
        if (teams.byName(team.name()).isPresent())
            throw Problem.of(409, "name-taken", "A team with this name already exists.", "Choose another name.")
                    .refused();
        var added = teams.add(team.name(), team.outsourced());
        audit.record(
                viewer.person().id(),
                "add-team",
                "team",
                String.valueOf(added.id().value()),
                team.name());
        return TeamView.of(added);
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed({ADMINISTRATOR_ROLE, HEAD_OF_SALES_ROLE})
    public TeamView change(long id, @Valid NewTeam team) {
        if (id <= 0 || teams.byId(new TeamId(id)).isEmpty())
            throw Problem.notFound("team").refused();
        boolean taken = teams.byName(team.name())
                .filter(other -> other.id().value() != id)
                .isPresent();
        if (taken)
            throw Problem.of(409, "name-taken", "A team with this name already exists.", "Choose another name.")
                    .refused();
        audit.record(viewer.person().id(), "change-team", "team", String.valueOf(id), team.name());
        return TeamView.of(teams.change(new TeamId(id), team.name(), team.outsourced()));
    }

    /// @param outsourced an outside team sees its own campaigns and nothing else
    public record NewTeam(@NotBlank @Size(max = 120) String name, boolean outsourced) {}

    @HouseText
    public record TeamView(long id, String name, boolean outsourced) {
        static TeamView of(Team team) {
            return new TeamView(team.id().value(), team.name(), team.outsourced());
        }
    }
}
