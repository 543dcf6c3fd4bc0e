package tritone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.campaign.ShippedCalendars.ShippedDay;

class ShippedCalendarsTest {
    private final ShippedCalendars calendars =
            new ShippedCalendars(JsonMapper.builder().findAndAddModules().build());

    @ParameterizedTest
    @CsvSource({
        "RU, 2026-01-01", "RU, 2026-01-08", "RU, 2026-02-23", "RU, 2026-03-08", "RU, 2026-05-01", "RU, 2026-05-09",
        "RU, 2026-06-12", "RU, 2026-11-04", "BY, 2026-07-03", "BY, 2026-01-07", "KZ, 2026-12-16", "KZ, 2026-03-22",
        "US, 2026-07-04", "US, 2026-11-26", "US, 2026-01-19", "GB, 2026-12-25", "GB, 2026-04-03", "GB, 2026-04-06",
        "GB, 2026-08-31"
    })
    void aPublicHolidayIsClosed(String country, LocalDate day) {
        assertThat(days(country, day.getYear())).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"RU, 2026-03-09", "RU, 2026-05-11", "US, 2026-07-03", "GB, 2026-12-28"})
    void oneThatFallsOnAWeekendIsTakenOnAWorkingDay(String country, LocalDate day) {
        assertThat(days(country, day.getYear())).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2025-05-02", "2025-05-08", "2025-06-13", "2025-11-03", "2025-12-31", "2026-01-09", "2026-12-31"})
    void aDayThatTheRussianGovernmentMovedIsClosed(LocalDate day) {
        assertThat(days("RU", day.getYear())).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-24", "2025-03-10", "2025-01-10", "2026-01-12", "2026-05-12"})
    void aRussianDayThatWasMovedAwayIsWorkedOn(LocalDate day) {
        assertThat(days("RU", day.getYear())).doesNotContain(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027, 2028, 2029, 2030, 2031})
    void theRussianNewYearIsEightDaysWhateverWeekdaysTheyAre(int year) {
        var january = days("RU", year).stream()
                .filter(day -> day.getMonthValue() == 1 && day.getDayOfMonth() <= 8)
                .map(LocalDate::getDayOfMonth);
        assertThat(january).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aDayIsNamedOnceAndInOrder() {
        for (String country : ShippedCalendars.countries())
            assertThat(days(country, 2027)).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(7);
    }

    @Test
    void aCountryWithoutACalendarHasNoDays() {
        assertThat(calendars.of("DE", 2026)).isEmpty();
    }

    private List<LocalDate> days(String country, int year) {
        return calendars.of(country, year).stream().map(ShippedDay::day).toList();
    }
}
