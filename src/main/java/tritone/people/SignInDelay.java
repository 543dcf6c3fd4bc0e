package tritone.people;

import java.time.Duration;
import java.time.Instant;

/// How long the next try waits: some tries are free, then the wait doubles with each failure up to a longest one.
/// Pure.
///
/// @param free    tries without a wait
/// @param first   the first wait
/// @param longest no wait is longer
/// @param forget  failures are forgotten after so long without another
record SignInDelay(int free, Duration first, Duration longest, Duration forget) {
    private static final int MOST_DOUBLINGS = 20;

    SignInDelay {
        if (free < 1 || first.isNegative() || longest.compareTo(first) < 0)
            throw new IllegalArgumentException("no such delay");
    }

    /// What is left to wait; zero when a try may be made now.
    Duration left(Failures failures, Instant now) {
        if (failures.count() < free || forgotten(failures, now)) return Duration.ZERO;
        var left = Duration.between(now, failures.last().plus(after(failures.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    Failures andOneMore(Failures failures, Instant now) {
        return new Failures(forgotten(failures, now) ? 1 : failures.count() + 1, now);
    }

    private Duration after(int count) {
        var wait = first.multipliedBy(1L << Math.min(count - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private boolean forgotten(Failures failures, Instant now) {
        return failures.last().plus(forget).isBefore(now);
    }

    record Failures(int count, Instant last) {}
}
