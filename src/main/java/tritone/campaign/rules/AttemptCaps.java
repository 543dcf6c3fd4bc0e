package tritone.campaign.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

/// Most attempts to one number by all campaigns together, in the callee's calendar day and in seven such days.
public record AttemptCaps(int perDay, int perWeek) {
    public static final int WEEK = 7;

    public AttemptCaps {
        if (perDay < 1 || perWeek < perDay)
            throw new IllegalArgumentException("caps must be at least 1, and the week's not below the day's");
    }

    public static AttemptCaps standard() {
        return new AttemptCaps(3, 8);
    }

    /// When the number has room again; empty if it has room now.
    ///
    /// @param before when the number was dialled, in the last week at least
    public Optional<Instant> fullUntil(Collection<Instant> before, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        var days = before.stream()
                .map(at -> at.atZone(zone).toLocalDate())
                .filter(day -> day.isAfter(today.minusDays(WEEK)))
                .sorted()
                .toList();
        if (days.size() >= perWeek) {
            // room again when so many of the oldest have left the seven days that the rest is below the cap
            LocalDate leaves = days.get(days.size() - perWeek);
            return Optional.of(leaves.plusDays(WEEK).atStartOfDay(zone).toInstant());
        }
        long onThisDay = days.stream().filter(today::equals).count();
        return onThisDay < perDay
                ? Optional.empty()
                : Optional.of(today.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
