package tritone.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.call.CallHistory;
import tritone.call.CallHistory.Dialled;
import tritone.call.Drafts.Draft;
import tritone.call.Said;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.people.Person;
import tritone.telephony.CallId;
import tritone.web.Problem;
import tritone.web.Problem.Field;
import tritone.web.desk.CallResource.DispositionRequest;
import tritone.web.desk.DraftResource.DraftRequest;
import tritone.web.scripts.MissingAnswers;

/// Reads what an operator says a call was: whole, or as far as they have come.
@ApplicationScoped
class SaidOutcomes {
    private final CallHistory history;
    private final CallbackCalendars calendars;
    private final MissingAnswers missing;
    private final Clock clock;

    SaidOutcomes(CallHistory history, CallbackCalendars calendars, MissingAnswers missing, Clock clock) {
        this.history = history;
        this.calendars = calendars;
        this.missing = missing;
        this.clock = clock;
    }

    /// @throws Problem.Refused naming what is wrong or missing
    Said said(CallId call, Person by, DispositionRequest request) {
        objection(call, by, request).ifPresent(problem -> {
            throw problem.refused();
        });
        return new Said(
                request.disposition(),
                time(call, by, request.callbackAt()),
                Boolean.TRUE.equals(request.mine()),
                Optional.ofNullable(request.comment()));
    }

    /// What is chosen so far; whole when it could be said as it is.
    Draft draft(CallId call, Person by, DraftRequest request) {
        var disposition = Optional.ofNullable(request.disposition());
        boolean whole = disposition
                .map(what -> new DispositionRequest(what, request.callbackAt(), request.mine(), request.comment()))
                .filter(said -> objection(call, by, said).isEmpty())
                .isPresent();
        return new Draft(
                disposition,
                time(call, by, request.callbackAt()),
                Boolean.TRUE.equals(request.mine()),
                Optional.ofNullable(request.comment()),
                whole);
    }

    private Optional<Problem> objection(CallId call, Person by, DispositionRequest request) {
        var disposition = request.disposition();
        if (!disposition.saidByOperator() || disposition == Disposition.NOT_STATED)
            return wrong("disposition", "not an outcome an operator can give");
        if (request.callbackAt() != null || disposition == Disposition.CALLBACK) {
            var refused = callback(call, by, request);
            if (refused.isPresent()) return refused;
        }
        return disposition.talkedThrough() ? answers(call) : Optional.empty();
    }

    private Optional<Problem> callback(CallId call, Person by, DispositionRequest request) {
        if (request.callbackAt() == null) return wrong("callbackAt", "a callback needs a time");
        var at = time(call, by, request.callbackAt());
        if (at.isEmpty()) return wrong("callbackAt", "not a date and time");
        if (!at.get().isAfter(clock.instant())) return wrong("callbackAt", "is in the past");
        return calendars
                .of(call, by.id())
                .map(local -> local.asked(at.get()))
                .filter(choice -> choice.refused() != null)
                .map(SaidOutcomes::notThen);
    }

    private Optional<Problem> answers(CallId call) {
        var lacking = history.conversation(call)
                .map(CallHistory.Conversation::lead)
                .map((LeadId lead) -> missing.of(call, lead))
                .orElse(List.of());
        if (lacking.isEmpty()) return Optional.empty();
        return Optional.of(Problem.of(
                        409,
                        "answers-missing",
                        "Required script fields are empty.",
                        "Fill in the listed script fields, then save the outcome.")
                .with(lacking.stream().map(name -> new Field(name, "needed")).toList()));
    }

    private static Problem notThen(CallbackChoice choice) {
        var next = choice.next() == null ? "" : choice.next().toString();
        return Problem.of(
                        409,
                        "callback-not-then",
                        "The client may not be called at that time.",
                        "Agree on another time; the next allowed one is given.")
                .with(List.of(new Field("callbackAt", String.valueOf(choice.refused())), new Field("next", next)));
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

    private static Optional<Problem> wrong(String field, String reason) {
        return Optional.of(Problem.of(
                        400, "invalid-input", "Some fields are invalid.", "Correct the listed fields and send again.")
                .with(List.of(new Field(field, reason))));
    }
}
