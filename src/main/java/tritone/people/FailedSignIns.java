package tritone.people;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Puts failed sign-ins on record: who was tried, from where, why it failed. So many an hour are written one by one;
/// the rest is counted and written as one line, so that nobody floods the journal.
@ApplicationScoped
public class FailedSignIns {
    static final int MOST_AN_HOUR = 300;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST = 60;

    private final Audit audit;
    private final Clock clock;
    private Instant since = Instant.EPOCH;
    private int written;
    private int counted;

    FailedSignIns(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// @param tried   the login as it was typed, or what a provider called somebody
    /// @param address they came from
    /// @param why     a word for the reason
    public void record(String tried, Optional<String> address, String why) {
        if (!room()) return;
        audit.record(
                null,
                "sign-in-failed",
                "person",
                shown(tried),
                address.map(from -> "from " + from + ", ").orElse("") + why);
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sumUp() {
        int more = overflow();
        if (more > 0) audit.record(null, "sign-in-failed", "person", "—", "further " + more);
    }

    private synchronized boolean room() {
        if (counted == 0) begin();
        if (written < MOST_AN_HOUR) {
            written++;
            return true;
        }
        counted++;
        return false;
    }

    private synchronized int overflow() {
        int more = counted;
        counted = 0;
        begin();
        return more;
    }

    private void begin() {
        Instant now = clock.instant();
        if (since.plus(HOUR).isAfter(now)) return;
        since = now;
        written = 0;
    }

    /// What somebody typed may be anything.
    private static String shown(String tried) {
        String plain = tried.replaceAll("\\p{C}", "").strip();
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(plain.codePointCount(0, plain.length()), LONGEST)));
    }
}
