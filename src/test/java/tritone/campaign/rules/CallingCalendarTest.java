package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.campaign.rules.CallingHours.Window;

class CallingCalendarTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId VLADIVOSTOK = ZoneId.of("Asia/Vladivostok");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final CallingCalendar OFFICE = calendar(9, 20);

    @Test
    void hoursAreJudgedInTheCalleesZone() {
        // Monday, 10:30 in Moscow, 17:30 in Vladivostok
        Instant now = Instant.parse("2026-11-23T07:30:00Z");
        assertThat(OFFICE.open(now, MOSCOW)).isTrue();
        assertThat(OFFICE.open(now, VLADIVOSTOK)).isTrue();
        Instant later = now.plus(Duration.ofHours(3));
        assertThat(OFFICE.open(later, MOSCOW)).isTrue();
        assertThat(OFFICE.closed(later, VLADIVOSTOK)).contains(Reason.OUTSIDE_CALLING_HOURS);
    }

    @Test
    void theLastInstantIsOutside() {
        assertThat(OFFICE.open(Instant.parse("2026-11-23T06:00:00Z"), MOSCOW)).isTrue();
        assertThat(OFFICE.open(Instant.parse("2026-11-23T16:59:59Z"), MOSCOW)).isTrue();
        assertThat(OFFICE.open(Instant.parse("2026-11-23T17:00:00Z"), MOSCOW)).isFalse();
    }

    @Test
    void aWeekendAndAHolidayAreSteppedOver() {
        var weekdays = new CallingHours(Map.of(
                DayOfWeek.MONDAY, List.of(new Window(LocalTime.of(9, 0), LocalTime.of(18, 0))),
                DayOfWeek.FRIDAY, List.of(new Window(LocalTime.of(9, 0), LocalTime.of(18, 0)))));
        var calendar = new CallingCalendar(weekdays, Set.of(LocalDate.parse("2026-11-23")));
        // Friday evening; Monday is a holiday
        Instant friday = Instant.parse("2026-11-20T16:00:00Z");
        assertThat(calendar.openFrom(friday, MOSCOW)).contains(Instant.parse("2026-11-27T06:00:00Z"));
        assertThat(calendar.closed(Instant.parse("2026-11-23T08:00:00Z"), MOSCOW))
                .contains(Reason.HOLIDAY);
    }

    @Test
    void aLunchBreakIsKept() {
        var hours = new CallingHours(Map.of(
                DayOfWeek.MONDAY,
                List.of(
                        new Window(LocalTime.of(14, 0), LocalTime.of(18, 0)),
                        new Window(LocalTime.of(9, 0), LocalTime.of(13, 0)))));
        var calendar = new CallingCalendar(hours, Set.of());
        assertThat(calendar.openFrom(Instant.parse("2026-11-23T10:30:00Z"), MOSCOW))
                .contains(Instant.parse("2026-11-23T11:00:00Z"));
    }

    @Test
    void aCalendarThatNeverOpensSaysSo() {
        var never = new CallingCalendar(new CallingHours(Map.of()), Set.of());
        assertThat(never.openFrom(Instant.parse("2026-11-23T10:30:00Z"), MOSCOW))
                .isEmpty();
    }

    @Test
    void anOpeningSwallowedByTheClockChangeIsStillAnOpening() {
        // clocks go from 02:00 to 03:00 on that night
        var calendar = new CallingCalendar(CallingHours.everyDay(LocalTime.of(2, 30), LocalTime.of(5, 0)), Set.of());
        var opening = calendar.openFrom(Instant.parse("2026-03-29T00:00:00Z"), BERLIN);
        assertThat(opening).contains(Instant.parse("2026-03-29T01:30:00Z"));
        var swallowed = new CallingCalendar(CallingHours.everyDay(LocalTime.of(2, 0), LocalTime.of(2, 30)), Set.of());
        assertThat(swallowed.openFrom(Instant.parse("2026-03-29T00:00:00Z"), BERLIN))
                .hasValueSatisfying(at -> assertThat(swallowed.open(at, BERLIN)).isTrue());
    }

    @Test
    void theNextOpeningIsOpenAndNothingBeforeItIs() {
        var random = new Random(11);
        List<ZoneId> zones = List.of(MOSCOW, VLADIVOSTOK, BERLIN, ZoneId.of("America/New_York"));
        for (int i = 0; i < 3_000; i++) {
            int from = random.nextInt(22);
            var calendar = calendar(from, from + 1 + random.nextInt(23 - from));
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(400 * 86_400));
            Instant opening = calendar.openFrom(now, zone).orElseThrow();
            assertThat(opening).isAfterOrEqualTo(now);
            assertThat(calendar.open(opening, zone)).isTrue();
            for (Instant at = now; at.isBefore(opening); at = at.plusSeconds(600))
                assertThat(calendar.open(at, zone)).isFalse();
        }
    }

    private static CallingCalendar calendar(int from, int to) {
        return new CallingCalendar(CallingHours.everyDay(LocalTime.of(from, 0), LocalTime.of(to, 0)), Set.of());
    }
}
