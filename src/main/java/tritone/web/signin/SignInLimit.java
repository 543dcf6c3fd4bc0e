package tritone.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Ten failed sign-ins for one login, a hundred from one address (an office shares one), within five minutes; then a
/// wait until the
/// window has room again.
@ApplicationScoped
class SignInLimit {
    static final int MOST = 10;
    static final int MOST_FROM_ADDRESS = 100;
    /// Beyond so many names, those whose window has passed are forgotten.
    private static final int MOST_KEPT = 10_000;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Map<String, ArrayDeque<Instant>> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInLimit(Clock clock) {
        this.clock = clock;
    }

    boolean reached(String key, int most) {
        Instant from = clock.instant().minus(WINDOW);
        var left = failures.computeIfPresent(key, (same, times) -> {
            while (!times.isEmpty() && times.peekFirst().isBefore(from)) times.removeFirst();
            return times.isEmpty() ? null : times;
        });
        return left != null && left.size() >= most;
    }

    void failed(String key) {
        if (failures.size() > MOST_KEPT) failures.keySet().forEach(old -> reached(old, MOST));
        failures.compute(key, (same, times) -> {
            var list = times == null ? new ArrayDeque<Instant>() : times;
            list.addLast(clock.instant());
            return list;
        });
    }

    void succeeded(String key) {
        failures.remove(key);
    }
}
