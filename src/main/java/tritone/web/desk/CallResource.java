package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.call.CallHistory;
import tritone.call.CallHistory.Dialled;
import tritone.call.Calls;
import tritone.call.Calls.Answer;
import tritone.call.Said;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.web.Problem;
import tritone.web.Problem.Field;
import tritone.web.signin.Viewer;

/// The operator's own call: what it was, its line, its hold.
@Path("/api/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class CallResource {
    private static final int LONGEST_COMMENT = 2000;

    private final Calls calls;
    private final CallHistory history;
    private final CallbackCalendars calendars;
    private final Viewer viewer;
    private final Clock clock;

    CallResource(Calls calls, CallHistory history, CallbackCalendars calendars, Viewer viewer, Clock clock) {
        this.calls = calls;
        this.history = history;
        this.calendars = calendars;
        this.viewer = viewer;
        this.clock = clock;
    }

    /// What the call was; saying it again changes nothing.
    @POST
    @Path("disposition")
    public void dispose(@RestPath UUID id, @Valid DispositionRequest request) {
        var call = new CallId(id);
        answer(calls.dispose(call, me(), said(call, request)));
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

    private Said said(CallId call, DispositionRequest request) {
        var callbackAt = Optional.ofNullable(request.callbackAt()).map(text -> time(call, text));
        if (!request.disposition().saidByOperator() || request.disposition() == Disposition.NOT_STATED)
            throw wrong("disposition", "not for an operator to say");
        if (request.disposition() == Disposition.CALLBACK && callbackAt.isEmpty())
            throw wrong("callbackAt", "a callback needs its time");
        if (callbackAt.filter(at -> !at.isAfter(clock.instant())).isPresent())
            throw wrong("callbackAt", "lies in the past");
        callbackAt
                .flatMap(at -> calendars.of(call, me()).map(local -> local.asked(at)))
                .ifPresent(CallResource::mayBeCalled);
        boolean mine = Boolean.TRUE.equals(request.mine());
        return new Said(request.disposition(), callbackAt, mine, Optional.ofNullable(request.comment()));
    }

    private static void mayBeCalled(CallbackChoice choice) {
        if (choice.refused() == null) return;
        var next = choice.next() == null ? "" : choice.next().toString();
        throw Problem.of(
                        409,
                        "callback-not-then",
                        "The client may not be called at that time.",
                        "Agree on another time; the next allowed one is named.")
                .with(List.of(new Field("callbackAt", choice.refused().name()), new Field("next", next)))
                .refused();
    }

    /// A time without a zone is the callee's own.
    private Instant time(CallId call, String text) {
        ZoneId zone =
                history.dialled(call).map(Dialled::zone).orElse(viewer.person().zone());
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return read instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(read).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw wrong("callbackAt", "not a date and time");
        }
    }

    private static void answer(Answer answer) {
        switch (answer) {
            case DONE, ALREADY -> {}
            case NO_SUCH_CALL, NOT_YOURS -> throw Problem.notFound("call").refused();
            case TOO_EARLY ->
                throw Problem.of(409, "call-not-joined", "You are not talking yet.", "Wait until you are joined.")
                        .refused();
            case TOO_LATE ->
                throw Problem.of(409, "call-over", "The call is over.", "There is nothing left to do for it.")
                        .refused();
        }
    }

    private static Problem.Refused wrong(String field, String reason) {
        return Problem.of(400, "invalid-input", "Some fields are not right.", "Mend the named fields and send again.")
                .with(List.of(new Field(field, reason)))
                .refused();
    }

    private PersonId me() {
        return viewer.person().id();
    }

    /// @param callbackAt ISO date and time; without a zone it is the callee's own
    /// @param mine       whether the same operator shall call back
    public record DispositionRequest(
            @NotNull Disposition disposition,
            @Schema(examples = "2026-11-23T10:00") @Nullable String callbackAt,
            @Nullable Boolean mine,
            @Nullable @Size(max = LONGEST_COMMENT) String comment) {}
}
