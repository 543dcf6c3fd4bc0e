package tritone.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Delivers what the outbox holds: each fact until the other side has it, facts of one subject in the order they were
/// written. A crash between delivery and its mark delivers again; consumers bear that, see [Inbox].
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 100;
    /// After so many refusals in a row the other side is down; it is not asked a hundred times.
    private static final int MOST_FAILURES = 3;
    private static final Duration KEPT = Duration.ofDays(7);

    private final String holder = UUID.randomUUID().toString();
    private final OutboxRows rows;
    private final OutboxChannel channel;
    private final Clock clock;

    OutboxRelay(OutboxRows rows, OutboxChannel channel, Clock clock) {
        this.rows = rows;
        this.channel = channel;
        this.clock = clock;
    }

    @Scheduled(every = "${tritone.outbox.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        boolean more = true;
        while (more && rows.lease(holder)) {
            var due = rows.due(BATCH);
            more = deliver(due) && due.size() == BATCH;
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    @RunOnVirtualThread
    void forget() {
        rows.forget(clock.instant().minus(KEPT));
    }

    /// Whoever starts next need not wait for the lease to run out. After all else: without the database this fails, and
    /// the rest shall have stopped by then.
    void stop(@Observes @Priority(9000) ShutdownEvent stopping) {
        rows.release(holder);
    }

    /// False when the other side seems to be down.
    private boolean deliver(List<OutboxRow> due) {
        var taken = new ArrayList<Long>();
        try {
            return deliver(due, taken);
        } finally {
            if (!taken.isEmpty()) rows.sent(taken);
        }
    }

    private boolean deliver(List<OutboxRow> due, List<Long> taken) {
        var stopped = new HashSet<Subject>();
        int failures = 0;
        for (OutboxRow row : due) {
            var subject = new Subject(row.topic, row.subjectId);
            if (stopped.contains(subject)) continue;
            Optional<String> problem = channel.send(row);
            if (problem.isEmpty()) {
                taken.add(row.id);
                failures = 0;
            } else {
                LOG.warnf(
                        "%s about %s was not taken, it will be sent again: %s",
                        row.topic, row.subjectId, problem.get());
                rows.failed(row, problem.get());
                stopped.add(subject);
                if (++failures == MOST_FAILURES) return false;
            }
        }
        return true;
    }

    private record Subject(String topic, String id) {}
}
