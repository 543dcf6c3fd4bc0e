package tritone.call;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Locale;
import tritone.campaign.Disposition;

/// Calls as figures: how many live in which phase, how they end, how long an answered person waits for a voice.
@ApplicationScoped
class CallMetrics {
    private final MeterRegistry meters;
    private final Calls calls;
    private final Timer answerToBridged;

    CallMetrics(MeterRegistry meters, Calls calls) {
        this.meters = meters;
        this.calls = calls;
        answerToBridged = Timer.builder("tritone.answer.to.bridged")
                .description("from the callee's answer to both hearing each other")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        for (var phase : InFlight.Phase.values()) {
            Gauge.builder("tritone.calls", calls, live -> count(live, phase))
                    .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        // an alert watches how it grows, and growth from nothing is none
        ended(Disposition.ABANDONED, true);
    }

    void joined(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallJoined joined) {
        answerToBridged.record(Duration.between(joined.answeredAt(), joined.joinedAt()));
    }

    /// Abandonment is `disposition="abandoned"` over all that have `answered="true"`.
    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptEnded ended) {
        ended(ended.disposition(), ended.answeredAt().isPresent()).increment();
    }

    private Counter ended(Disposition disposition, boolean answered) {
        return meters.counter(
                "tritone.attempts.ended",
                "disposition",
                disposition.name().toLowerCase(Locale.ROOT),
                "answered",
                Boolean.toString(answered));
    }

    private static double count(Calls calls, InFlight.Phase phase) {
        return calls.inFlight().stream().filter(call -> call.phase() == phase).count();
    }
}
