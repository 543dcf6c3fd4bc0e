package tritone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The days a report covers, both included, as they pass in the reader's zone.
public record Days(LocalDate from, LocalDate to, ZoneId zone) {
    private static final int MOST = 366;

    public Days {
        if (to.isBefore(from) || from.plusDays(MOST).isBefore(to))
            throw new IllegalArgumentException("no span of days: " + from + " to " + to);
    }

    Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// Hours to be added to UTC so that a row falls on the reader's day. One offset for the whole span: where clocks
    /// are set within it, the hour around midnight may be counted on the neighbouring day.
    String offset() {
        return zone.getRules().getOffset(begin()).getId().replace("Z", "+00:00");
    }
}
