package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.dialer.pacing.Because.Figure;
import tritone.dialer.pacing.replay.Tick;

class BecauseTest {
    private static final String KEPT = "FREE_AGENTS free=2 lines=0 surplus=0 budget=0 ratio=1.0";

    private final Because because = new Because(
            BecauseCode.FREE_AGENTS,
            List.of(
                    Figure.of("free", 2),
                    Figure.of("lines", 0),
                    Figure.of("surplus", 0),
                    Figure.of("budget", 0),
                    Figure.of("ratio", 1.0)));

    @Test
    void aRowHoldsTheRuleAndThenItsFigures() {
        assertThat(because.text()).isEqualTo(KEPT);
        assertThat(new Because(BecauseCode.LINK_DOWN).text()).isEqualTo("LINK_DOWN");
    }

    @Test
    void aTapeThatWasWrittenWithTheTextIsStillFoundIdentical() {
        assertThat(Tick.Planned.of(new DialPlan(2, because))).isEqualTo(new Tick.Planned(2, 0, KEPT.hashCode()));
    }
}
