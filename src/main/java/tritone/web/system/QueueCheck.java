package tritone.web.system;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tritone.outbox.Outbox;
import tritone.recording.Recordings;
import tritone.web.system.Finding.FindingState;

/// What waits to be done after calls. A queue is late when its oldest has waited too long, however short it is.
@ApplicationScoped
class QueueCheck implements Check {
    private static final String OUTBOX = "outbox";
    private static final String RECORDINGS = "recordings";
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Recordings recordings;
    private final Clock clock;

    private volatile Map<String, Long> depths = Map.of();

    QueueCheck(Outbox outbox, Recordings recordings, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.recordings = recordings;
        this.clock = clock;
        meters.gauge("tritone.outbox.waiting", this, check -> check.depth(OUTBOX));
        meters.gauge("tritone.recordings.waiting", this, check -> check.depth(RECORDINGS));
    }

    @Override
    public List<Finding> look() {
        depths = Map.of(OUTBOX, outbox.waiting(), RECORDINGS, recordings.waiting());
        return List.of(queue(OUTBOX, outbox.oldest()), queue(RECORDINGS, recordings.oldest()));
    }

    private long depth(String code) {
        return depths.getOrDefault(code, 0L);
    }

    private Finding queue(String code, Optional<Instant> oldest) {
        long waiting = depth(code);
        Map<String, Object> figures =
                oldest.isPresent() ? Map.of("waiting", waiting, "oldest", oldest.get()) : Map.of("waiting", waiting);
        boolean late =
                oldest.isPresent() && oldest.get().isBefore(clock.instant().minus(LATE));
        return late ? new Finding(code, "", FindingState.WARNING, "late", figures) : Finding.ok(code, figures);
    }
}
