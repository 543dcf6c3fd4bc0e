package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.Postings;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.Role;
import tritone.people.RoleOffice;
import tritone.people.RoleVerdict;
import tritone.people.Sessions;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What somebody may see beyond what their role says: further roles, an end of their time, the one campaign of an
/// outside person, the campaigns whose calls quality control looks at.
@Path("/api/people/{id}/rights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ADMINISTRATOR_ROLE, HEAD_OF_SALES_ROLE})
public class RightsResource {
    private final People people;
    private final KnownPeople known;
    private final Postings postings;
    private final Walls walls;
    private final Sessions sessions;
    private final Audit audit;
    private final RoleOffice office;
    private final Viewer viewer;

    RightsResource(
            People people,
            Postings postings,
            Walls walls,
            Sessions sessions,
            KnownPeople known,
            Audit audit,
            RoleOffice office,
            Viewer viewer) {
        this.people = people;
        this.known = known;
        this.postings = postings;
        this.walls = walls;
        this.sessions = sessions;
        this.audit = audit;
        this.office = office;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "rights", summary = "What somebody may do and see beyond their chief role")
    public Rights rights(@RestPath long id) {
        return view(known.account(id));
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "grantRights",
            summary = "Replace them; they are signed out and come back with the new ones",
            description = "Nobody changes their own rights, and only an administrator those of an administrator.")
    public Rights grant(@RestPath long id, @Valid Rights wanted) {
        var account = known.account(id);
        var person = account.person();
        if (person.id().equals(viewer.person().id())) RoleProblems.unlessAllowed(RoleVerdict.OWN_ROLES);
        var roles = EnumSet.of(person.role());
        roles.addAll(wanted.also());
        var ends = Optional.ofNullable(wanted.endsAt());
        boolean stays = ends.isEmpty() || ends.equals(account.endsAt());
        RoleProblems.unlessAllowed(office.judge(viewer.person(), Optional.of(person), roles, stays));
        var only = Optional.ofNullable(wanted.outsourcedTo()).map(campaign -> campaign("outsourcedTo", campaign));
        var assigned = wanted.campaigns().stream()
                .map(campaign -> campaign("campaigns", campaign))
                .collect(Collectors.toSet());
        people.grant(person.id(), wanted.also(), Optional.ofNullable(wanted.endsAt()));
        postings.outsource(person.id(), only);
        postings.assign(person.id(), assigned);
        sessions.closeAll(person.id());
        audit.record(viewer.person().id(), "grant-rights", "person", Long.toString(id), wanted.summary());
        return view(known.account(id));
    }

    private CampaignId campaign(String field, long id) {
        return Optional.of(id)
                .filter(some -> some > 0)
                .flatMap(some -> walls.campaign(viewer.reader(), new CampaignId(some)))
                .map(Campaign::id)
                .orElseThrow(() -> Problem.invalid(field, "unknown", "Choose a campaign from the list.")
                        .refused());
    }

    private Rights view(People.Account account) {
        var id = account.person().id();
        return new Rights(
                account.person().also(),
                account.endsAt().orElse(null),
                postings.outsourcedTo(id).map(CampaignId::value).orElse(null),
                postings.assigned(id).stream().map(CampaignId::value).collect(Collectors.toSet()));
    }

    /// @param also         further roles
    /// @param endsAt       when the account ends by itself
    /// @param outsourcedTo the one campaign of an outside person: they see nothing else, and no numbers
    /// @param campaigns    whose calls somebody of quality control looks at
    public record Rights(
            @NotNull Set<@NotNull Role> also,
            @Nullable Instant endsAt,
            @Nullable Long outsourcedTo,
            @NotNull Set<@NotNull Long> campaigns) {
        /// For the audit.
        String summary() {
            return "also " + also
                    + (endsAt == null ? "" : ", until " + endsAt)
                    + (outsourcedTo == null ? "" : ", outside, campaign " + outsourcedTo)
                    + (campaigns.isEmpty() ? "" : ", looks at campaigns " + campaigns);
        }
    }
}
