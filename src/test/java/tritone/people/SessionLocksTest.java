package tritone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionLocksTest {
    private static final Instant TOUCHED = Instant.parse("2026-11-30T10:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(15);

    @Test
    void aScreenLocksWhenNobodyHasTouchedItForTheTime() {
        assertThat(SessionLocks.due(TOUCHED, IDLE, false, TOUCHED.plusSeconds(899)))
                .isFalse();
        assertThat(SessionLocks.due(TOUCHED, IDLE, false, TOUCHED.plusSeconds(900)))
                .isTrue();
    }

    @Test
    void whoeverIsInACallIsNotLockedOutOfIt() {
        assertThat(SessionLocks.due(TOUCHED, IDLE, true, TOUCHED.plus(Duration.ofHours(2))))
                .isFalse();
    }
}
