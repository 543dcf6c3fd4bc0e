package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.call.Calls;
import tritone.call.Calls.Answer;
import tritone.call.Corrections;
import tritone.call.Corrections.Result;
import tritone.campaign.Disposition;
import tritone.people.Audit;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.web.Problem;
import tritone.web.Problem.Field;
import tritone.web.Shapes;
import tritone.web.signin.Viewer;

/// The operator's own call: its line, its hold, and what is said anew of the last one.
@Path("/api/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class CallResource {
    private static final int LONGEST_COMMENT = 2000;

    private final Calls calls;
    private final Corrections corrections;
    private final SaidOutcomes outcomes;
    private final Audit audit;
    private final Viewer viewer;

    CallResource(Calls calls, Corrections corrections, SaidOutcomes outcomes, Audit audit, Viewer viewer) {
        this.calls = calls;
        this.corrections = corrections;
        this.outcomes = outcomes;
        this.audit = audit;
        this.viewer = viewer;
    }

    /// Says anew what the operator's last call was; what followed from the first word is taken back.
    @PUT
    @Path("disposition")
    @Transactional
    @Operation(
            description =
                    "For a quarter of an hour after the outcome was said, by the operator who talked, of their last"
                            + " call. State, retry, do-not-call list and hand-over follow; each correction goes on"
                            + " record.")
    public void correct(@RestPath UUID id, @Valid DispositionRequest request) {
        var call = new CallId(id);
        var said = outcomes.said(call, viewer.person(), request);
        switch (corrections.correct(call, me(), said)) {
            case Result.Done _ ->
                audit.record(
                        me(),
                        "correct-outcome",
                        "call",
                        call.toString(),
                        said.disposition().name());
            case Result.NotTheirs() -> throw Problem.notFound("call").refused();
            case Result.NotTheLast _, Result.TooLate _ -> throw tooLate().refused();
            case Result.Objected(var objection) ->
                throw SaidOutcomes.problem(objection).refused();
            case Result.Refused(var why) ->
                throw Problem.of(
                                409,
                                "correction-refused",
                                "Others have continued work on this lead.",
                                "Tell your supervisor what the outcome should have been.")
                        .with(List.of(new Field("reason", why)))
                        .refused();
        }
    }

    private static Problem tooLate() {
        return Problem.of(
                409,
                "correction-too-late",
                "This outcome can no longer be corrected.",
                "Only the last call can be corrected, within 15 minutes.");
    }

    /// Hangs up.
    @DELETE
    @Path("line")
    public void hangUp(@RestPath UUID id) {
        answer(calls.hangUp(new CallId(id), me()));
    }

    @PUT
    @Path("hold")
    public void hold(@RestPath UUID id) {
        answer(calls.hold(new CallId(id), me(), true));
    }

    @DELETE
    @Path("hold")
    public void unhold(@RestPath UUID id) {
        answer(calls.hold(new CallId(id), me(), false));
    }

    static void answer(Answer answer) {
        switch (answer) {
            case DONE, ALREADY -> {}
            case NO_SUCH_CALL, NOT_YOURS -> throw Problem.notFound("call").refused();
            case TOO_EARLY ->
                throw Problem.of(409, "call-not-joined", "You are not connected yet.", "Wait until you are connected.")
                        .refused();
            case TOO_LATE ->
                throw Problem.of(409, "call-over", "The call is over.", "Nothing more can be done with it.")
                        .refused();
        }
    }

    private PersonId me() {
        return viewer.person().id();
    }

    /// @param callbackAt ISO date and time; without a zone it is the callee's own
    /// @param mine       whether the same operator shall call back
    public record DispositionRequest(
            @NotNull Disposition disposition,

            @Schema(examples = "2026-11-23T10:00") @Nullable @Pattern(regexp = Shapes.ANY_TIME)
            String callbackAt,

            @Nullable Boolean mine,
            @Nullable @Size(max = LONGEST_COMMENT) String comment) {}
}
