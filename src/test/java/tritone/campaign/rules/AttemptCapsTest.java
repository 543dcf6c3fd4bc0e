package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttemptCapsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final AttemptCaps CAPS = new AttemptCaps(2, 4);

    @Test
    void theDaysCapOpensAtTheCalleesMidnight() {
        var today = List.of(NOW.minusSeconds(7200), NOW.minusSeconds(3600));
        assertThat(CAPS.fullUntil(today, NOW, MOSCOW)).contains(Instant.parse("2026-11-25T21:00:00Z"));
        assertThat(CAPS.fullUntil(today.subList(0, 1), NOW, MOSCOW)).isEmpty();
    }

    @Test
    void theWeeksCapOpensWhenTheOldestDayHasLeftTheWeek() {
        var week = List.of(daysAgo(5), daysAgo(4), daysAgo(3), daysAgo(1));
        // five days ago was the 20th: that day leaves the seven on the 27th
        assertThat(CAPS.fullUntil(week, NOW, MOSCOW)).contains(Instant.parse("2026-11-26T21:00:00Z"));
    }

    @Test
    void whatLiesAWeekBackNoLongerCounts() {
        assertThat(CAPS.fullUntil(List.of(daysAgo(7), daysAgo(8), daysAgo(9), daysAgo(10)), NOW, MOSCOW))
                .isEmpty();
    }

    @Test
    void aNumberIsNeverDialledBeyondItsCapsHoweverLongOneGoesOn() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            int perDay = 1 + random.nextInt(4);
            var caps = new AttemptCaps(perDay, perDay + random.nextInt(8));
            var made = new ArrayList<Instant>();
            Instant now = NOW;
            for (int i = 0; i < 60; i++) {
                now = caps.fullUntil(made, now, MOSCOW).orElse(now);
                assertThat(caps.fullUntil(made, now, MOSCOW)).isEmpty();
                made.add(now);
                assertWithin(caps, made, now);
                now = now.plus(Duration.ofMinutes(random.nextInt(900)));
            }
        }
    }

    private static void assertWithin(AttemptCaps caps, List<Instant> made, Instant now) {
        var today = now.atZone(MOSCOW).toLocalDate();
        assertThat(made.stream().filter(at -> at.atZone(MOSCOW).toLocalDate().equals(today)))
                .hasSizeLessThanOrEqualTo(caps.perDay());
        assertThat(made.stream().filter(at -> at.atZone(MOSCOW).toLocalDate().isAfter(today.minusDays(7))))
                .hasSizeLessThanOrEqualTo(caps.perWeek());
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
