package tritone.campaign.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitTest {
    private static final Duration JOIN = Duration.ofSeconds(2);

    @Test
    void theThirtyFourthAnswerMakesTheFirstOfThreePercent() {
        assertThat(Limit.USUAL.budget(33, 0)).isZero();
        assertThat(Limit.USUAL.budget(34, 0)).isEqualTo(1);
        assertThat(Limit.USUAL.budget(100, 3)).isZero();
        assertThat(Limit.USUAL.budget(100, 4)).isEqualTo(-1);
    }

    @Test
    void whoCountsInFloatingPointFindsTheLimitKept() {
        for (int promille = 1; promille <= 50; promille++) {
            var limit = new Limit(promille / 1000.0, JOIN);
            for (int answered = 0; answered < 3_000; answered++) {
                long budget = limit.budget(answered, 0);
                assertThat(budget <= limit.share() * answered).isTrue();
                assertThat(budget * 1000).isLessThanOrEqualTo((long) promille * answered);
                assertThat((budget + 2) * 1000).isGreaterThan((long) promille * answered);
            }
        }
    }

    @Test
    void aLimitIsATenthToFivePercent() {
        assertThat(new Limit(0.001, JOIN).share()).isEqualTo(0.001);
        assertThat(new Limit(0.05, JOIN).share()).isEqualTo(0.05);
        assertThatThrownBy(() -> new Limit(0.0009, JOIN)).hasMessageContaining("0.1 to 5 %");
        assertThatThrownBy(() -> new Limit(0.051, JOIN)).hasMessageContaining("0.1 to 5 %");
        assertThatThrownBy(() -> new Limit(Double.NaN, JOIN)).hasMessageContaining("0.1 to 5 %");
        assertThatThrownBy(() -> new Limit(0.03, Duration.ofMillis(-1))).hasMessageContaining("before the answer");
    }
}
