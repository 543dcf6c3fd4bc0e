package tritone.campaign.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Calling hours and the holidays of one country: when somebody there may be called.
///
/// @param lawful the only hours in which the law lets somebody be called, on any day; empty: all
public record CallingCalendar(CallingHours hours, Set<LocalDate> holidays, Optional<CallingHours.Window> lawful) {
    private static final int DAYS_AHEAD = 370;
    /// Zones that share no hour on any day of weeks share none.
    private static final int MOST_OPENINGS = 60;

    public CallingCalendar {
        holidays = Set.copyOf(holidays);
    }

    public CallingCalendar(CallingHours hours, Set<LocalDate> holidays) {
        this(hours, holidays, Optional.empty());
    }

    public boolean open(Instant now, ZoneId zone) {
        return closed(now, zone).isEmpty();
    }

    /// Why nobody in this zone may be called now; empty if they may.
    public Optional<Reason> closed(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (holidays.contains(local.toLocalDate())) return Optional.of(Reason.HOLIDAY);
        boolean covered = hours.on(local.toLocalDate()).stream().anyMatch(window -> window.covers(local.toLocalTime()));
        if (!covered) return Optional.of(Reason.OUTSIDE_CALLING_HOURS);
        return lawful.filter(window -> !window.covers(local.toLocalTime())).map(window -> Reason.OUTSIDE_LAWFUL_HOURS);
    }

    /// Why somebody who may be in any of these zones may not be called now.
    public Optional<Reason> closed(Instant now, Collection<ZoneId> zones) {
        return zones.stream().flatMap(zone -> closed(now, zone).stream()).findFirst();
    }

    /// The first instant from `now` on at which all the zones are open; empty if they never are within some weeks.
    public Optional<Instant> openFrom(Instant now, Collection<ZoneId> zones) {
        Instant at = now;
        for (int tried = 0; tried < MOST_OPENINGS; tried++) {
            Instant before = at;
            for (var zone : zones) {
                var opening = openFrom(at, zone);
                if (opening.isEmpty()) return Optional.empty();
                at = opening.get();
            }
            if (at.equals(before)) return Optional.of(at);
        }
        return Optional.empty();
    }

    /// The first instant from `now` on at which the zone is open; empty if it never is within a year.
    public Optional<Instant> openFrom(Instant now, ZoneId zone) {
        if (open(now, zone)) return Optional.of(now);
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (holidays.contains(day)) continue;
            for (var window : hours.on(day)) {
                Instant opening =
                        ZonedDateTime.of(day, lawfulFrom(window), zone).toInstant();
                // a clock put forward can swallow a window's first minutes, or all of it
                if (opening.isAfter(now) && open(opening, zone)) return Optional.of(opening);
            }
        }
        return Optional.empty();
    }

    private LocalTime lawfulFrom(CallingHours.Window window) {
        return lawful.map(CallingHours.Window::from)
                .filter(from -> from.isAfter(window.from()))
                .orElse(window.from());
    }
}
