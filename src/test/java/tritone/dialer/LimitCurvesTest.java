package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tritone.call.AttemptCounts.Counts;
import tritone.call.AttemptCounts.Machines;
import tritone.dialer.LimitCurves.Share;

class LimitCurvesTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T21:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final TreeMap<Instant, Counts> minutes = new TreeMap<>();

    @Test
    void theDaysBeforeCountUntilTheyLeaveTheWindow() {
        ended("2026-11-22T21:14:00Z", 40, 2);
        ended("2026-11-23T20:59:00Z", 50, 1);
        ended("2026-11-23T21:16:00Z", 10, 1);
        assertThat(course(Duration.ofDays(1))).containsExactly(new Share(50, 1), new Share(60, 2), new Share(60, 2));
        assertThat(course(Duration.ofDays(30))).containsExactly(new Share(90, 3), new Share(100, 4), new Share(100, 4));
    }

    @Test
    void whoseEndIsUnknownAndWhoWasTakenForAMachineCountAsAbandoned() {
        minutes.put(MIDNIGHT, new Counts(30, 20, 15, 1, 2, new Machines(6, 2, 1)));
        assertThat(course(Duration.ofDays(30)).getFirst()).isEqualTo(new Share(20, 1 + 2 + 3));
    }

    private List<Share> course(Duration window) {
        return LimitCurves.course(minutes, window, new LimitCurves.Day(MIDNIGHT, QUARTER, 3));
    }

    private void ended(String at, long answered, long abandoned) {
        var nobody = new Machines(0, 0, 0);
        minutes.put(Instant.parse(at), new Counts(2 * answered, answered, 0, abandoned, 0, nobody));
    }
}
