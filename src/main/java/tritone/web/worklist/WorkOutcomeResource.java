package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.handover.WorkOutcomes;
import tritone.handover.WorkOutcomes.Result;
import tritone.handover.WorkOutcomes.Stated;
import tritone.people.Person;
import tritone.people.Role;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What came of an item of the own list.
@Path("/api/work-items/{id}/outcome")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER_ROLE, Role.ACCOUNT_MANAGER_ROLE})
@RunOnVirtualThread
public class WorkOutcomeResource {
    private final WorkOutcomes outcomes;
    private final WorkItemViews views;
    private final Viewer viewer;

    WorkOutcomeResource(WorkOutcomes outcomes, WorkItemViews views, Viewer viewer) {
        this.outcomes = outcomes;
        this.views = views;
        this.viewer = viewer;
    }

    @POST
    public OutcomeView state(@PathParam("id") long id, @Valid NewOutcome wish) {
        Person me = viewer.person();
        var stated = new Stated(
                id, me, wish.ground(), Optional.ofNullable(wish.nextDue()), Optional.ofNullable(wish.comment()));
        return switch (outcomes.state(stated)) {
            case Result.Closed closed ->
                new OutcomeView(
                        TransitionsResource.Place.of(closed.lead()),
                        closed.next()
                                .flatMap(next -> views.view(next, me, viewer.glance(What.CARD)))
                                .orElse(null));
            case Result.NotTheirs() ->
                throw TransitionsResource.notTheirs(wish.ground()).refused();
            case Result.NoSuchItem none ->
                throw Problem.notFound("item on your list").refused();
            case Result.NextDueNeeded needed ->
                throw Problem.of(
                                400,
                                "next-due-needed",
                                "When is the next step?",
                                "The lead stays in work: send the time.")
                        .with(List.of(new Problem.Field("nextDue", "missing")))
                        .refused();
            case Result.Refused refused ->
                throw TransitionsResource.refused(refused.reason()).refused();
        };
    }

    /// @param ground  a code of the regulation, one of the lead card's choices
    /// @param nextDue needed while the lead stays in work
    public record NewOutcome(
            @NotBlank @Size(max = 60) String ground,
            @Nullable Instant nextDue,
            @Size(max = 2000) @Nullable String comment) {}

    public record OutcomeView(TransitionsResource.Place lead, WorkItemViews.@Nullable ItemView next) {}
}
