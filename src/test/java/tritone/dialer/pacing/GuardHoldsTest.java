package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tritone.campaign.law.Limit;

class GuardHoldsTest {
    private static final int HISTORIES = 100_000;
    private static final int STEPS = 20;

    @Test
    void theLimitIsNeverPassedInAHundredThousandHistoriesMadeToPassIt() {
        var orders = new LongAdder();
        var abandoned = new LongAdder();
        var passed = IntStream.range(0, HISTORIES)
                .parallel()
                .filter(seed -> {
                    var limit = new Limit(0.01 + 0.01 * (seed % 5), Duration.ofSeconds(2));
                    var history = new Adversary(seed, pace(seed, limit), limit);
                    long over = history.run(STEPS);
                    orders.add(history.orders());
                    abandoned.add(history.abandoned());
                    return over > 0;
                })
                .boxed()
                .toList();
        assertThat(passed).isEmpty();
        // the histories were worth something: calls were placed, and people were abandoned within the limit
        assertThat(orders.sum()).isGreaterThan(5L * HISTORIES);
        assertThat(abandoned.sum()).isGreaterThan(HISTORIES / 4);
    }

    private static Pace pace(int seed, Limit limit) {
        return switch (seed % 4) {
            case 0 -> new Pace.Ratio(4, limit);
            case 1 -> new Pace.Progressive();
            default -> new Pace.Predictive(limit);
        };
    }
}
