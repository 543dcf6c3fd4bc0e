package tritone.dialer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import tritone.call.LineCalls;
import tritone.call.LineCalls.LineCall;
import tritone.dialer.LineTroubles.Standing;

/// Gives back what befell a line's trouble, each attempt in a transaction of its own: cut off anywhere, it goes on
/// where it was.
@ApplicationScoped
class LineSettlement {
    private static final Logger LOG = Logger.getLogger(LineSettlement.class);
    /// From the order to the end of a call that nobody was reached with.
    private static final Duration LONGEST_TRY = Duration.ofMinutes(10);

    /// An end so little earlier may have been heard of only after the line was judged.
    private static final Duration OVERTAKEN = Duration.ofSeconds(5);

    private static final int MOST = 20_000;

    private final LineTroubles troubles;
    private final LineCalls calls;
    private final GivingBack givingBack;
    private final Clock clock;

    LineSettlement(LineTroubles troubles, LineCalls calls, GivingBack givingBack, Clock clock) {
        this.troubles = troubles;
        this.calls = calls;
        this.givingBack = givingBack;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void settle() {
        troubles.unsettled().forEach(this::settle);
    }

    private void settle(Standing standing) {
        long given = calls.lately(standing.trunk(), standing.trouble().since().minus(LONGEST_TRY), MOST).stream()
                .filter(call -> belongs(call, standing))
                .filter(call -> givingBack.giveBack(call.call(), standing.id()))
                .count();
        if (given > 0) LOG.infof("%d attempts on trunk %s are given back: the line failed", given, standing.trunk());
        Instant now = clock.instant();
        if (standing.endedAt().filter(at -> at.plus(LONGEST_TRY).isBefore(now)).isPresent())
            troubles.settle(standing, now);
    }

    private static boolean belongs(LineCall call, Standing standing) {
        var trouble = standing.trouble();
        return trouble.sign().costsNothing()
                && trouble.sign().covers(call.end().sign())
                && !call.end().at().isBefore(trouble.since().minus(OVERTAKEN))
                && standing.endedAt().filter(call.orderedAt()::isAfter).isEmpty();
    }
}
