package tritone.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.campaign.rules.CallingCalendar;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.Reason;
import tritone.web.desk.CallbackChoice.Key;

class CallbackChoiceTest {
    private static final ZoneId VLADIVOSTOK = ZoneId.of("Asia/Vladivostok");
    private static final CallingCalendar OFFICE_HOURS = new CallingCalendar(
            CallingHours.everyDay(LocalTime.of(9, 0), LocalTime.of(20, 0)), Set.of(LocalDate.of(2026, 11, 24)));

    @Test
    void theUsualTimesAreThoseOfTheClientsOwnClock() {
        // Given 10:02 in Vladivostok, still Sunday night in London
        Instant now = Instant.parse("2026-11-23T00:02:00Z");
        // When
        var choices = CallbackChoice.quick(OFFICE_HOURS, VLADIVOSTOK, now);
        // Then
        assertThat(choices)
                .extracting(CallbackChoice::key, CallbackChoice::local)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Key.IN_AN_HOUR, LocalDateTime.parse("2026-11-23T11:05")),
                        org.assertj.core.groups.Tuple.tuple(Key.TODAY_EVENING, LocalDateTime.parse("2026-11-23T18:00")),
                        org.assertj.core.groups.Tuple.tuple(
                                Key.TOMORROW_MORNING, LocalDateTime.parse("2026-11-24T11:00")));
    }

    @Test
    void aTimeOutsideCallingHoursIsRefusedWithTheReasonAndTheNextAllowedOne() {
        var late = CallbackChoice.of(
                Key.ASKED, LocalDateTime.parse("2026-11-22T21:30").atZone(VLADIVOSTOK), OFFICE_HOURS);
        assertThat(late.refused()).isEqualTo(Reason.OUTSIDE_CALLING_HOURS);
        assertThat(late.next())
                .isEqualTo(LocalDateTime.parse("2026-11-23T09:00")
                        .atZone(VLADIVOSTOK)
                        .toInstant());
    }

    @Test
    void aHolidayIsRefusedAsSuch() {
        var holiday = CallbackChoice.of(
                Key.ASKED, LocalDateTime.parse("2026-11-24T11:00").atZone(VLADIVOSTOK), OFFICE_HOURS);
        assertThat(holiday.refused()).isEqualTo(Reason.HOLIDAY);
        assertThat(holiday.next())
                .isEqualTo(LocalDateTime.parse("2026-11-25T09:00")
                        .atZone(VLADIVOSTOK)
                        .toInstant());
    }

    @Test
    void anEveningThatIsOverIsNotOffered() {
        Instant evening =
                LocalDateTime.parse("2026-11-22T18:30").atZone(VLADIVOSTOK).toInstant();
        assertThat(CallbackChoice.quick(OFFICE_HOURS, VLADIVOSTOK, evening))
                .extracting(CallbackChoice::key)
                .doesNotContain(Key.TODAY_EVENING);
    }
}
