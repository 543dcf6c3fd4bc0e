package tritone.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import tritone.campaign.CampaignId;
import tritone.people.PersonId;
import tritone.people.TeamId;

/// The figures of people and of campaigns, summed over a period.
@ApplicationScoped
public class Figures {
    private static final long ALL = -1;
    /// A shift that began before midnight goes on.
    private static final Duration LONGEST_SHIFT = Duration.ofHours(16);

    private final EntityManager db;
    private final Clock clock;

    Figures(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Everybody who talked, said what a call was, or was on shift. Times of the shift are known without a campaign
    /// only.
    @Transactional
    public List<PersonFigures> people(Scope scope) {
        var talks = new HashMap<Long, Object[]>();
        for (Object[] row : query(FigureSql.TALKS, scope).list()) talks.put(number(row[0]), row);
        var said = said(FigureSql.WORDS, scope);
        var times = new HashMap<Long, Map<String, Long>>();
        Instant now = clock.instant();
        var shifts = query(FigureSql.TIMES, scope)
                .setParameter("now", now)
                .setParameter("back", scope.days().begin().minus(LONGEST_SHIFT));
        for (Object[] row : shifts.list())
            times.computeIfAbsent(number(row[0]), who -> new HashMap<>()).put((String) row[1], number(row[2]));
        var people = new TreeSet<>(talks.keySet());
        people.addAll(said.keySet());
        people.addAll(times.keySet());
        if (people.isEmpty()) return List.of();
        return session()
                .createNativeQuery(FigureSql.NAMES, Object[].class)
                .setParameterList("people", people)
                .list()
                .stream()
                .map(row -> {
                    long id = number(row[0]);
                    var talk = talks.getOrDefault(id, new Object[] {id, 0L, 0L});
                    return new PersonFigures(
                            new PersonId(id),
                            (String) row[1],
                            Optional.ofNullable((String) row[2]),
                            number(talk[1]),
                            Duration.ofMillis(Math.round(((Number) talk[2]).doubleValue() * 1000)),
                            said.getOrDefault(id, Map.of()),
                            ShiftTime.of(times.getOrDefault(id, Map.of())));
                })
                .toList();
    }

    @Transactional
    public List<CampaignFigures> campaigns(Scope scope) {
        var said = said(FigureSql.SAID, scope);
        return query(FigureSql.ATTEMPTS, scope).list().stream()
                .map(row -> new CampaignFigures(
                        new CampaignId(number(row[0])),
                        (String) row[1],
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        Duration.ofSeconds(number(row[6])),
                        said.getOrDefault(number(row[0]), Map.of())))
                .toList();
    }

    private Map<Long, Map<String, Long>> said(String sql, Scope scope) {
        var said = new HashMap<Long, Map<String, Long>>();
        for (Object[] row : query(sql, scope).list())
            said.computeIfAbsent(number(row[0]), who -> new TreeMap<>()).put((String) row[1], number(row[2]));
        return said;
    }

    private NativeQuery<Object[]> query(String sql, Scope scope) {
        return session()
                .createNativeQuery(sql, Object[].class)
                .setParameter("begin", scope.days().begin())
                .setParameter("end", scope.days().end())
                .setParameter("team", scope.team().map(TeamId::value).orElse(ALL))
                .setParameter(
                        "campaign", scope.campaign().map(CampaignId::value).orElse(ALL));
    }

    private Session session() {
        return db.unwrap(Session.class);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /// @param team     only its members and campaigns
    /// @param campaign only its calls
    public record Scope(Days days, Optional<TeamId> team, Optional<CampaignId> campaign) {}
}
