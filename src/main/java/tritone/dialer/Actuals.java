package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import tritone.agent.WorkedTime;
import tritone.campaign.Campaign;

/// What a day brought, so far or altogether, to lay beside its forecast.
@ApplicationScoped
public class Actuals {
    private final WorkedTime worked;
    private final Sql sql;
    private final Clock clock;

    Actuals(WorkedTime worked, DataSource source, Clock clock) {
        this.worked = worked;
        this.sql = new Sql(source);
        this.clock = clock;
    }

    @Transactional
    public Actual of(Campaign campaign, Instant from, Instant end) {
        Instant now = clock.instant();
        Instant to = end.isBefore(now) ? end : now;
        if (!to.isAfter(from)) return new Actual(0, 0, 0, 0, List.of());
        long dials = count(
                "select count(*) from attempt where campaign_id = ? and ordered_at >= ? and ordered_at < ?",
                campaign,
                from,
                to);
        long warm = count("""
                select count(*) from call_disposition where campaign_id = ? and at >= ? and at < ?
                and disposition = 'WARM'""", campaign, from, to);
        var byHour = byHour(campaign, from, to);
        return new Actual(
                worked.of(campaign.team(), from, to).occupancy(),
                dials,
                byHour.isEmpty() ? 0 : byHour.getLast(),
                warm,
                byHour);
    }

    private List<Long> byHour(Campaign campaign, Instant from, Instant to) {
        var counts = sql.query(
                row -> new long[] {row.getLong("hour"), row.getLong("contacts")},
                """
                select timestampdiff(hour, ?, joined_at) as hour, count(*) as contacts from conversation
                where campaign_id = ? and joined_at >= ? and joined_at < ? group by hour""",
                from,
                campaign.id().value(),
                from,
                to);
        var byHour = new ArrayList<Long>();
        long until = 0;
        for (long hour = 0; hour < Math.ceilDiv(Duration.between(from, to).toMillis(), 3_600_000); hour++) {
            for (long[] count : counts) if (count[0] == hour) until += count[1];
            byHour.add(until);
        }
        return byHour;
    }

    private long count(String statement, Campaign campaign, Instant from, Instant to) {
        return sql.query(row -> row.getLong(1), statement, campaign.id().value(), from, to)
                .getFirst();
    }

    /// @param byHour contacts until the end of each hour that has begun
    public record Actual(double occupancy, long dials, long contacts, long warm, List<Long> byHour) {
        public Actual {
            byHour = List.copyOf(byHour);
        }
    }
}
