package tritone.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tritone.call.CallHistory;
import tritone.call.CallHistory.Dialled;
import tritone.call.Drafts.Draft;
import tritone.call.OutcomeFault;
import tritone.call.Said;
import tritone.people.Person;
import tritone.telephony.CallId;
import tritone.web.Problem;
import tritone.web.Problem.Field;
import tritone.web.desk.CallResource.DispositionRequest;
import tritone.web.desk.DraftResource.DraftRequest;

/// Reads what an operator says a call was, and says in words what stands against it.
@ApplicationScoped
class SaidOutcomes {
    private final CallHistory history;

    SaidOutcomes(CallHistory history) {
        this.history = history;
    }

    /// @throws Problem.Refused for a time that is none
    Said said(CallId call, Person by, DispositionRequest request) {
        var at = time(call, by, request.callbackAt());
        if (request.callbackAt() != null && at.isEmpty())
            throw Problem.invalid("callbackAt", "not a date and time").refused();
        return new Said(
                request.disposition(), at, Boolean.TRUE.equals(request.mine()), Optional.ofNullable(request.comment()));
    }

    /// What is chosen so far. With a time that is none, something is missing.
    Draft draft(CallId call, Person by, DraftRequest request) {
        var at = time(call, by, request.callbackAt());
        return new Draft(
                Optional.ofNullable(request.disposition()),
                at,
                Boolean.TRUE.equals(request.mine()),
                Optional.ofNullable(request.comment()),
                request.callbackAt() == null || at.isPresent());
    }

    static Problem problem(OutcomeFault fault) {
        return problem(fault, "callbackAt");
    }

    /// @param time the field of the request that holds the time of the callback
    static Problem problem(OutcomeFault fault, String time) {
        return switch (fault) {
            case OutcomeFault.NotForThemToSay() ->
                Problem.invalid("disposition", "not an outcome an operator can give");
            case OutcomeFault.WithoutTime() -> Problem.invalid(time, "a callback needs a time");
            case OutcomeFault.InThePast() -> Problem.invalid(time, "is in the past");
            case OutcomeFault.NotThen(var reason, var next) ->
                Problem.of(
                                409,
                                "callback-not-then",
                                "The client may not be called at that time.",
                                next.map(at -> "Agree on another time. The next possible time is " + at + ".")
                                        .orElse("Agree on another time."))
                        .with(Stream.concat(
                                        Stream.of(new Field(time, reason.name())),
                                        next.stream().map(at -> new Field("next", at.toString())))
                                .toList());
            case OutcomeFault.AnswersMissing(var fields) ->
                Problem.of(
                                409,
                                "answers-missing",
                                "Required script fields are empty.",
                                "Fill in the listed script fields, then save the outcome.")
                        .with(fields.stream()
                                .map(name -> new Field(name, "needed"))
                                .toList());
        };
    }

    /// A time without a zone is the callee's own. Empty for what is none.
    private Optional<Instant> time(CallId call, Person by, @Nullable String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        ZoneId zone = history.dialled(call).map(Dialled::zone).orElse(by.zone());
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof ZonedDateTime zoned
                            ? zoned.toInstant()
                            : LocalDateTime.from(read).atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
