package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Glance.What;
import tritone.access.Sight;
import tritone.access.Sight.Field;
import tritone.access.Walls;
import tritone.funnel.Funnel;
import tritone.funnel.GroundOutcome;
import tritone.funnel.Spoken;
import tritone.funnel.Transitions;
import tritone.funnel.regulation.Position;
import tritone.funnel.regulation.Verdict;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.CallId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The moves of one lead: its history, and a new move on a ground.
@Path("/api/leads/{id}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TransitionsResource {
    private final OwnLeads leads;
    private final Funnel funnel;
    private final Walls walls;
    private final Viewer viewer;

    TransitionsResource(OwnLeads leads, Funnel funnel, Walls walls, Viewer viewer) {
        this.leads = leads;
        this.funnel = funnel;
        this.walls = walls;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({
        Role.MANAGER_ROLE,
        Role.ACCOUNT_MANAGER_ROLE,
        Role.SUPERVISOR_ROLE,
        Role.QA_ROLE,
        Role.HEAD_OF_SALES_ROLE
    })
    public List<TransitionLine> history(@PathParam("id") long id) {
        var seen = leads.of(id, What.HISTORY);
        boolean all = seen.sight().shows(Field.OTHER_CAMPAIGNS);
        var known = walls.calls(viewer.reader(), seen);
        return funnel.history(seen.thing().id()).stream()
                .filter(line ->
                        all || line.call().map(CallId::value).filter(known).isPresent())
                .map(line -> TransitionLine.of(line, seen.sight()))
                .toList();
    }

    @POST
    @RolesAllowed({Role.MANAGER_ROLE, Role.ACCOUNT_MANAGER_ROLE, Role.SUPERVISOR_ROLE, Role.HEAD_OF_SALES_ROLE})
    public Place move(@PathParam("id") long id, @Valid NewTransition wish) {
        var lead = leads.of(id, What.HISTORY).thing();
        var outcome = funnel.say(viewer.person(), lead.id(), wish.ground(), Optional.ofNullable(wish.comment()));
        return switch (outcome) {
            case GroundOutcome.Moved moved -> Place.of(moved.move().to());
            case GroundOutcome.Stays stays -> Place.of(stays.at());
            case GroundOutcome.Already already -> Place.of(already.at());
            case Spoken.NotTheirs() -> throw notTheirs(wish.ground()).refused();
            case GroundOutcome.Refused refused ->
                throw refused(refused.reason()).refused();
            case GroundOutcome.NoSuchLead none -> throw Problem.notFound("lead").refused();
            case GroundOutcome.Contended contended ->
                throw Problem.of(
                                409,
                                "lead-contended",
                                "Somebody else is changing this lead.",
                                "Reload it and decide again.")
                        .refused();
        };
    }

    static Problem notTheirs(String ground) {
        return Problem.of(
                403, "ground-not-yours", "You may not record this.", "The regulation gives " + ground + " to others.");
    }

    static Problem refused(Verdict.Reason reason) {
        return Problem.of(409, "transition-refused", "The regulation does not allow this move.", reason.name());
    }

    /// @param ground a code of the regulation
    public record NewTransition(
            @NotBlank @Size(max = 60) String ground,
            @Size(max = 2000) @Nullable String comment) {}

    public record Place(String state, String section, String stage) {
        static Place of(Position position) {
            return new Place(
                    position.state().name(),
                    position.section().name(),
                    position.stage().name());
        }
    }

    public record TransitionLine(
            Place from,
            Place to,
            String ground,
            int regulation,
            @Nullable Long by,
            @Nullable Long owner,
            @Nullable UUID call,
            @Nullable ClientText comment,
            Instant at) {
        static TransitionLine of(Transitions.Line line, Sight sight) {
            return new TransitionLine(
                    Place.of(line.from()),
                    Place.of(line.to()),
                    line.ground(),
                    line.regulation(),
                    line.by().map(PersonId::value).orElse(null),
                    line.owner().map(PersonId::value).orElse(null),
                    line.call().map(CallId::value).orElse(null),
                    Contacts.text(line.comment(), sight).orElse(null),
                    line.at());
        }
    }
}
