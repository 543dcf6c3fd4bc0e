package tritone.call.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrapUpTimeTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void whoWritesWithTimeLeftGetsNoMore() {
        var time = WrapUpTime.until(NOON);
        assertThat(time.stillWriting(NOON.minusSeconds(40))).isEqualTo(time);
    }

    @Test
    void whoWritesAtTheLastMomentIsNotCutOff() {
        var time = WrapUpTime.until(NOON).stillWriting(NOON.minusSeconds(1));
        assertThat(time.until()).isEqualTo(NOON.plusSeconds(19));
    }

    @Test
    void theEndMovesNoFurtherThanTheBound() {
        var time = WrapUpTime.until(NOON);
        for (int second = -1; second < 300; second++) time = time.stillWriting(NOON.plusSeconds(second));
        assertThat(time.until()).isEqualTo(NOON.plus(Terms.MOST_TO_WRITE));
    }
}
