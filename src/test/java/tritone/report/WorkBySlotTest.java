package tritone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkBySlotTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T21:00:00Z");

    private final WorkBySlot work = new WorkBySlot(MIDNIGHT, at(40), Duration.ofMinutes(15));

    @Test
    void aStretchOverSeveralSlotsIsSharedAmongThem() {
        work.add(false, at(10), at(35));
        assertThat(work.busy(0)).isEqualTo(300);
        assertThat(work.busy(1)).isEqualTo(900);
        assertThat(work.busy(2)).isEqualTo(300);
    }

    @Test
    void whatBeganBeforeTheDayCountsFromItsBegin() {
        work.add(true, at(-600), at(5));
        assertThat(work.free(0)).isEqualTo(300);
        assertThat(work.busy(0)).isZero();
    }

    @Test
    void whatIsNotOverCountsUntilNow() {
        work.add(true, at(31), at(90));
        assertThat(work.free(2)).isEqualTo(540);
        assertThat(work.slots()).isEqualTo(3);
    }

    private static Instant at(int minutes) {
        return MIDNIGHT.plus(Duration.ofMinutes(minutes));
    }
}
