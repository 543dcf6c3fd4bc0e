package tritone.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import tritone.campaign.CampaignId;
import tritone.people.TeamId;
import tritone.report.DayCurve.Slot;
import tritone.report.DayCurve.ZoneRate;

/// How a day of dialling went so far, by the quarter of an hour.
@ApplicationScoped
public class DayCurves {
    private static final Duration SLOT = Duration.ofMinutes(15);
    private static final long EVERY = -1;

    private final EntityManager db;
    private final Clock clock;

    DayCurves(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public DayCurve of(LocalDate day, ZoneId zone, Scope scope) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant tomorrow = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant now = clock.instant();
        Instant end = now.isBefore(tomorrow) ? now : tomorrow;
        var calls = calls(from, end, scope);
        var work = new WorkBySlot(from, end, SLOT);
        states(from, end, scope, work);
        var slots = new ArrayList<Slot>();
        for (int at = 0; at < work.slots(); at++) {
            var counts = calls.getOrDefault((long) at, new long[3]);
            slots.add(new Slot(counts[0], counts[1], counts[2], work.busy(at), work.free(at)));
        }
        return new DayCurve(from, SLOT, slots, zones(from, end, scope));
    }

    private Map<Long, long[]> calls(Instant from, Instant end, Scope scope) {
        var found = new HashMap<Long, long[]>();
        for (Object[] row : query(DayCurveSql.CALLS, scope)
                .setParameter("from", from)
                .setParameter("end", end)
                .setParameter("slot", SLOT.toSeconds())
                .list()) found.put(number(row[0]), new long[] {number(row[1]), number(row[2]), number(row[3])});
        return found;
    }

    private void states(Instant from, Instant end, Scope scope, WorkBySlot work) {
        db.unwrap(Session.class)
                .createNativeQuery(DayCurveSql.STATES, Object[].class)
                .setParameter("from", from)
                .setParameter("back", from.minus(WorkBySlot.LONGEST_SHIFT))
                .setParameter("end", end)
                .setParameter("team", scope.team().map(TeamId::value).orElse(EVERY))
                .addScalar("free", StandardBasicTypes.BOOLEAN)
                .addScalar("at", StandardBasicTypes.INSTANT)
                .addScalar("left_at", StandardBasicTypes.INSTANT)
                .list()
                .forEach(row -> work.add((boolean) row[0], (Instant) row[1], (Instant) row[2]));
    }

    private List<ZoneRate> zones(Instant from, Instant end, Scope scope) {
        return query(DayCurveSql.ZONES, scope).setParameter("from", from).setParameter("end", end).list().stream()
                .map(row -> new ZoneRate((String) row[0], number(row[1]), number(row[2])))
                .toList();
    }

    private NativeQuery<Object[]> query(String sql, Scope scope) {
        return db.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter(
                        "campaign", scope.campaign().map(CampaignId::value).orElse(EVERY))
                .setParameter("team", scope.team().map(TeamId::value).orElse(EVERY));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /// Whose day; empty is everybody's.
    public record Scope(Optional<CampaignId> campaign, Optional<TeamId> team) {}
}
