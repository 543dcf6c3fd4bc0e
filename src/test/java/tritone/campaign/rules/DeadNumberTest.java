package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.campaign.rules.DeadNumber.Said;

class DeadNumberTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    @Test
    void oneAnswerOrManyOnOneDayProveNothing() {
        assertThat(DeadNumber.judge(List.of())).isFalse();
        assertThat(DeadNumber.judge(List.of(new Said(MONDAY, "a"), new Said(MONDAY, "a"))))
                .isFalse();
    }

    @Test
    void theSameAnswerOnAnotherDayOrOverAnotherLineDoes() {
        assertThat(DeadNumber.judge(List.of(new Said(MONDAY, "a"), new Said(MONDAY.plusDays(1), "a"))))
                .isTrue();
        assertThat(DeadNumber.judge(List.of(new Said(MONDAY, "a"), new Said(MONDAY, "b"))))
                .isTrue();
    }
}
