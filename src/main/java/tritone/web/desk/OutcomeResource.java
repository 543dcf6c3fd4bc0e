package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.call.Calls.Answer;
import tritone.call.OutcomeFault;
import tritone.call.lifecycle.Parting;
import tritone.campaign.Disposition;
import tritone.handover.OutcomeWish;
import tritone.handover.OutcomeWish.AsTask;
import tritone.handover.OutcomeWish.Fault;
import tritone.handover.Outcomes;
import tritone.handover.Outcomes.Result;
import tritone.people.Person;
import tritone.people.Role;
import tritone.telephony.CallId;
import tritone.web.HandoverProblems;
import tritone.web.Problem;
import tritone.web.Problem.Field;
import tritone.web.Shapes;
import tritone.web.desk.CallResource.DispositionRequest;
import tritone.web.signin.Viewer;

/// How the operator's own call ends: what it was, who gets the client, and how the operator parts.
@Path("/api/calls/{id}/outcome")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class OutcomeResource {
    private static final int LONGEST_COMMENT = 2000;

    private final Outcomes outcomes;
    private final SaidOutcomes said;
    private final DeskViews desks;
    private final Viewer viewer;

    OutcomeResource(Outcomes outcomes, SaidOutcomes said, DeskViews desks, Viewer viewer) {
        this.outcomes = outcomes;
        this.said = said;
        this.desks = desks;
        this.viewer = viewer;
    }

    @POST
    @Operation(
            description = "All of it is done, or nothing when a part is refused. The first word stands: sent again, it"
                    + " changes nothing and is answered alike. Only operators hand over or leave.")
    public DeskView say(@RestPath UUID id, @Valid @NotNull OutcomeRequest request) {
        var me = viewer.person();
        switch (outcomes.say(wish(new CallId(id), me, request))) {
            case Result.Answered(Answer answer) -> CallResource.answer(answer);
            case Result.Answered(OutcomeFault objection) ->
                throw SaidOutcomes.problem(objection).refused();
            case Result.NotPassedOn(var why) -> throw problem(why).refused();
        }
        return desks.of(me, viewer.address());
    }

    private OutcomeWish wish(CallId call, Person me, OutcomeRequest request) {
        var parting = request.parting() == null ? Parting.STAY : request.parting();
        boolean passesOn = request.handover() != null || parting == Parting.LEAVE;
        if (passesOn && !me.is(Role.OPERATOR)) throw new ForbiddenException();
        return new OutcomeWish(
                call,
                me.id(),
                said.said(call, me, request.word()),
                parting,
                Optional.ofNullable(request.handover()).map(task -> new AsTask(Optional.ofNullable(task.dueAt()))));
    }

    private static Problem problem(Fault why) {
        return switch (why) {
            case NOT_WARM -> Problem.invalid("handover", "only a warm client is handed over");
            case MANAGER_NOT_THERE ->
                HandoverProblems.managerNotThere().with(List.of(new Field("parting", "no manager is there")));
        };
    }

    /// @param callbackAt ISO date and time; without a zone it is the callee's own
    /// @param mine       whether the same operator shall call back
    /// @param handover   the client goes on a manager's list; without it a warm one does all the same
    /// @param parting    stay by default; to leave, a manager must be on the call
    public record OutcomeRequest(
            @NotNull Disposition disposition,

            @Schema(examples = "2026-11-23T10:00") @Nullable @Pattern(regexp = Shapes.ANY_TIME)
            String callbackAt,

            @Nullable Boolean mine,
            @Nullable @Size(max = LONGEST_COMMENT) String comment,
            @Nullable @Valid TaskWish handover,
            @Nullable Parting parting) {
        DispositionRequest word() {
            return new DispositionRequest(disposition, callbackAt, mine, comment);
        }
    }

    /// @param dueAt by when the manager shall act; within the hour by default
    public record TaskWish(@Nullable Instant dueAt) {}
}
