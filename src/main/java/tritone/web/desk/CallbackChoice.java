package tritone.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tritone.call.CallbackCalendars.Local;
import tritone.campaign.rules.CallingCalendar;
import tritone.campaign.rules.Reason;

/// A time to call back, and whether the client may be called then.
///
/// @param local   in the client's own zone
/// @param refused why not; null for a time that is right
/// @param next    the first allowed time after it
public record CallbackChoice(
        Key key,
        Instant at,
        LocalDateTime local,
        @Nullable Reason refused,
        @Nullable Instant next) {
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(11, 0);
    /// Nobody agrees on "at 14:37".
    private static final int STEP_MINUTES = 5;

    public enum Key {
        IN_AN_HOUR,
        TODAY_EVENING,
        TOMORROW_MORNING,
        /// The time that was asked about.
        ASKED
    }

    /// What people say most; of these only what lies ahead.
    static List<CallbackChoice> quick(CallingCalendar calendar, ZoneId zone, Instant now) {
        var here = now.atZone(zone);
        return Stream.of(
                        of(Key.IN_AN_HOUR, rounded(here.plus(Duration.ofHours(1))), calendar),
                        of(Key.TODAY_EVENING, here.with(EVENING), calendar),
                        of(Key.TOMORROW_MORNING, here.plusDays(1).with(MORNING), calendar))
                .filter(choice -> choice.at().isAfter(now))
                .toList();
    }

    /// The time that was asked about.
    static CallbackChoice asked(Instant at, Local local) {
        return of(Key.ASKED, at.atZone(local.zone()), local.calendar());
    }

    static CallbackChoice of(Key key, ZonedDateTime time, CallingCalendar calendar) {
        var at = time.toInstant();
        var refused = calendar.closed(at, time.getZone()).orElse(null);
        var next =
                refused == null ? null : calendar.openFrom(at, time.getZone()).orElse(null);
        return new CallbackChoice(key, at, time.toLocalDateTime(), refused, next);
    }

    private static ZonedDateTime rounded(ZonedDateTime time) {
        int over = time.getMinute() % STEP_MINUTES;
        var minute = time.withSecond(0).withNano(0);
        return over == 0 ? minute : minute.plusMinutes(STEP_MINUTES - over);
    }
}
