package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import tritone.campaign.CallingCalendars;
import tritone.campaign.Campaign;
import tritone.campaign.rules.CallingCalendar;
import tritone.dialer.Foreknowledge.Opening;
import tritone.dialer.pacing.forecast.Known;

/// The leads of a campaign by zone, and the hours of a day in which enough of them may be called.
@ApplicationScoped
class ForecastHours {
    /// A shift begins and ends with the hours in which so many of the leads may be called.
    private static final double ENOUGH = 0.2;
    private static final int LONGEST_SHIFT = 9;
    private static final int DAYS_AHEAD = 10;
    private static final String ELSEWHERE = "Europe/Moscow";

    private final CallingCalendars calendars;
    private final Sql sql;

    ForecastHours(CallingCalendars calendars, DataSource source) {
        this.calendars = calendars;
        this.sql = new Sql(source);
    }

    /// Of this day while it goes on, or of the next one on which somebody may be called.
    Optional<Opening> next(Campaign campaign, Instant now) {
        var zones = zones(campaign);
        if (zones.isEmpty()) return Optional.empty();
        var zone = ZoneId.of(zones.getFirst().zone());
        var calendar = calendars.of(campaign);
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            var opening = opening(today.plusDays(ahead), zone, calendar, zones);
            if (opening.isPresent() && end(opening.get()).isAfter(now)) return opening;
        }
        return Optional.empty();
    }

    static Instant end(Opening opening) {
        return opening.start().plus(Duration.ofMinutes(Math.round(60 * opening.hours())));
    }

    private static Optional<Opening> opening(LocalDate day, ZoneId zone, CallingCalendar calendar, List<Zone> zones) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        double all = zones.stream().mapToLong(Zone::leads).sum();
        int from = -1;
        int hours = 0;
        for (int hour = 0; hour < 24 && hours < LONGEST_SHIFT; hour++) {
            Instant middle = midnight.plus(Duration.ofMinutes(60L * hour + 30));
            double open = zones.stream()
                    .filter(one -> calendar.open(middle, ZoneId.of(one.zone())))
                    .mapToLong(Zone::leads)
                    .sum();
            boolean enough = open >= ENOUGH * all;
            if (enough && from < 0) from = hour;
            if (from >= 0) hours = enough ? hour - from + 1 : hours;
        }
        if (from < 0) return Optional.empty();
        return Optional.of(new Opening(day, zone, midnight.plus(Duration.ofHours(from)), hours));
    }

    /// The most populous first. Before the hopper is filled all leads are where most people live.
    private List<Zone> zones(Campaign campaign) {
        var zones = sql.query(
                row -> new Zone(row.getString("zone"), row.getLong("leads")),
                """
                select zone, count(*) as leads from hopper where campaign_id = ? and standing <> 'CLOSED' and zone <> ''
                group by zone order by leads desc, zone""",
                campaign.id().value());
        if (!zones.isEmpty()) return zones;
        long waiting = Standings.inBases(sql, campaign);
        return waiting == 0 ? List.of() : List.of(new Zone(ELSEWHERE, waiting));
    }

    Known.Leads leads(Campaign campaign, Opening opening, double closes) {
        var counts = sql.query(
                        row -> new long[] {
                            row.getLong("fresh"), row.getLong("retries"), row.getLong("today"), row.getLong("everybody")
                        },
                        """
                        select count(if(standing <> 'CLOSED' and attempts = 0, 1, null)) as fresh,
                        count(if(standing <> 'CLOSED' and attempts > 0, 1, null)) as retries,
                        count(if(standing <> 'CLOSED' and due_at < ?, 1, null)) as today,
                        count(*) as everybody from hopper where campaign_id = ?""",
                        end(opening),
                        campaign.id().value())
                .getFirst();
        // those of the bases who have not come to the hopper yet
        long missing = Math.max(0, Standings.inBases(sql, campaign) - counts[3]);
        return new Known.Leads(
                counts[0] + missing,
                counts[1],
                counts[2] + missing,
                campaign.settings().retries().mostAttempts(),
                closes);
    }

    private record Zone(String zone, long leads) {}
}
