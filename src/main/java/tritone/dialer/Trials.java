package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.call.AttemptsOrdered;
import tritone.campaign.Trunk;
import tritone.campaign.Trunks;
import tritone.campaign.rules.Reason;

/// How it is found out that a stopped line works again: that it can be reached says nothing, so now and then one call
/// of those that are due anyway is let through, at first after a minute, then after twice as long each time. A
/// telephone that rings, or two calls that end otherwise than in the trouble, and dialling goes on.
@ApplicationScoped
class Trials {
    /// Calls of which nothing is learned but that they did not end in the same trouble.
    static final int ENOUGH_OTHERWISE = 2;

    private static final int MOST_DOUBLINGS = 4;

    private final LineTroubles troubles;
    private final Trunks trunks;
    private final Clock clock;
    private final Duration first;

    Trials(
            LineTroubles troubles,
            Trunks trunks,
            Clock clock,
            @ConfigProperty(name = "tritone.lines.first-trial", defaultValue = "PT1M") Duration first) {
        this.troubles = troubles;
        this.trunks = trunks;
        this.clock = clock;
        this.first = first;
    }

    Instant firstAfter(Instant stopped) {
        return stopped.plus(first);
    }

    /// Whether nothing may be dialled on it now, not even to try it.
    boolean closed(Trunk trunk) {
        return trunk.stopped().isPresent() && !due(trunk);
    }

    /// Whether a call may go out on a stopped line, to try it.
    @Transactional
    boolean due(Trunk trunk) {
        return trunk.stopped().isPresent()
                && troubles.open(trunk.name())
                        .filter(standing -> !standing.nextTrial().isAfter(clock.instant()))
                        .isPresent();
    }

    /// Only one call at a time tries it: whoever comes second is refused with their orders.
    Optional<Reason> objection(AttemptsOrdered orders) {
        for (var order : orders.attempts()) {
            String name = order.attempt().trunk();
            boolean stopped = trunks.byName(name).flatMap(Trunk::stopped).isPresent();
            if (stopped && !claimed(name)) return Optional.of(Reason.TRUNK_STOPPED);
        }
        return Optional.empty();
    }

    private boolean claimed(String trunk) {
        Instant now = clock.instant();
        return troubles.open(trunk)
                .map(standing ->
                        !standing.nextTrial().isAfter(now) && troubles.tried(standing, now.plus(wait(standing))))
                .orElse(true);
    }

    private Duration wait(LineTroubles.Standing standing) {
        return first.multipliedBy(1L << Math.min(standing.trials() + 1, MOST_DOUBLINGS));
    }
}
