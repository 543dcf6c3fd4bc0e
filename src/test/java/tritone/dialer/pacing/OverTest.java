package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What [Lines] makes of the names of attempts that are over.
class OverTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");

    private final Lines lines = new Lines();

    @Test
    void aNamePlacedAgainAfterItsEndIsAnotherAttempt() {
        lines.take(new Observation.Placed("a", 1, T));
        lines.take(new Observation.Failed("a", "BUSY", at(3)));
        lines.take(new Observation.Placed("a", 2, at(4)));
        assertThat(flying(at(5))).isEqualTo(1);
        assertThat(lines.take(new Observation.Joined("a", 7, at(13)))).contains(new PaceFact.Answer(9, 2, at(13)));
    }

    @Test
    void whatWasPlacedBeforeItsEndStaysOver() {
        lines.take(new Observation.Failed("a", "BUSY", at(3)));
        lines.take(new Observation.Placed("a", 1, at(3)));
        assertThat(flying(at(5))).isZero();
    }

    @Test
    void oneOfTheFutureDoesNotKeepTheOthersRemembered() {
        lines.take(new Observation.Failed("a", "BUSY", at(1_000_000)));
        lines.take(new Observation.Failed("b", "BUSY", at(3)));
        flying(at(303));
        lines.take(new Observation.Answered("b", at(303)));
        assertThat(flying(at(303))).isEqualTo(1);
    }

    private int flying(Instant now) {
        lines.compare(
                new Floor(now, List.of(), List.of(), List.of(), new Floor.Ledger(0, 0), new Floor.Caps(50, 0, 0)));
        return lines.flying();
    }

    private static Instant at(long seconds) {
        return T.plusSeconds(seconds);
    }
}
