package tritone.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import tritone.people.PersonId;

/// The figures of agents at work, from the rows of their states and conversations.
@ApplicationScoped
public class AgentDays {
    /// A shift that began before midnight goes on.
    private static final Duration LONGEST_SHIFT = Duration.ofHours(16);

    private static final String TIMES = """
            select person_id, state,
              cast(sum(timestampdiff(second, greatest(at, :from), coalesce(left_at, :now))) as signed)
            from (
              select person_id, state, at, lead(at) over (partition by shift_id order by id) left_at
              from agent_state where person_id in (:people) and at >= :back) s
            where coalesce(left_at, :now) > :from and state <> 'OFF'
            group by person_id, state""";

    private static final String TALKS = """
            select c.agent_id, count(*), count(if(d.disposition = 'WARM', 1, null))
            from conversation c left join call_disposition d on d.call_id = c.call_id
            where c.agent_id in (:people) and c.joined_at >= :from group by c.agent_id""";

    private final EntityManager db;

    AgentDays(EntityManager db) {
        this.db = db;
    }

    @Transactional
    public List<AgentDay> of(Collection<PersonId> people, Instant from, Instant now) {
        if (people.isEmpty()) return List.of();
        var ids = people.stream().map(PersonId::value).toList();
        Map<Long, Map<String, Long>> times = new HashMap<>();
        for (Object[] row : session()
                .createNativeQuery(TIMES, Object[].class)
                .setParameterList("people", ids)
                .setParameter("from", from)
                .setParameter("back", from.minus(LONGEST_SHIFT))
                .setParameter("now", now)
                .list())
            times.computeIfAbsent(number(row[0]), who -> new HashMap<>()).put((String) row[1], number(row[2]));
        Map<Long, Object[]> talks = new HashMap<>();
        for (Object[] row : session()
                .createNativeQuery(TALKS, Object[].class)
                .setParameterList("people", ids)
                .setParameter("from", from)
                .list()) talks.put(number(row[0]), row);
        return ids.stream()
                .map(id -> day(new PersonId(id), times.getOrDefault(id, Map.of()), talks.getOrDefault(id, new Object[] {
                    id, 0L, 0L
                })))
                .toList();
    }

    private static AgentDay day(PersonId person, Map<String, Long> times, Object[] talks) {
        return new AgentDay(
                person,
                number(talks[1]),
                number(talks[2]),
                sum(times, "JOINING", "TALKING"),
                sum(times, "WRAP_UP"),
                sum(times, "READY"),
                sum(times, "PAUSED", "DISCONNECTED", "CONNECTING"));
    }

    private static long sum(Map<String, Long> times, String... states) {
        long sum = 0;
        for (String state : states) sum += times.getOrDefault(state, 0L);
        return sum;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private Session session() {
        return db.unwrap(Session.class);
    }
}
