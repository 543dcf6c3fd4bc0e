package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// What stands against an operator's word about their call.
@ApplicationScoped
class OutcomeFaults {
    private final CallHistory history;
    private final CallbackCalendars calendars;
    private final MissingAnswers missing;
    private final Clock clock;

    OutcomeFaults(CallHistory history, CallbackCalendars calendars, MissingAnswers missing, Clock clock) {
        this.history = history;
        this.calendars = calendars;
        this.missing = missing;
        this.clock = clock;
    }

    /// The first there is.
    @Transactional
    public Optional<OutcomeFault> to(CallId call, PersonId by, Said said) {
        var disposition = said.disposition();
        if (!disposition.choosable()) return Optional.of(new OutcomeFault.NotForThemToSay());
        return callback(call, by, said).or(() -> disposition.talkedThrough() ? answers(call) : Optional.empty());
    }

    private Optional<OutcomeFault> callback(CallId call, PersonId by, Said said) {
        if (said.callbackAt().isEmpty())
            return Optional.of(said.disposition())
                    .filter(Disposition.CALLBACK::equals)
                    .map(needed -> new OutcomeFault.WithoutTime());
        Instant at = said.callbackAt().get();
        if (!at.isAfter(clock.instant())) return Optional.of(new OutcomeFault.InThePast());
        return calendars.of(call, by).flatMap(local -> local.fault(at));
    }

    private Optional<OutcomeFault> answers(CallId call) {
        return history.conversation(call)
                .map(talk -> missing.of(call, talk.lead()))
                .filter(fields -> !fields.isEmpty())
                .map((List<String> fields) -> new OutcomeFault.AnswersMissing(fields));
    }
}
