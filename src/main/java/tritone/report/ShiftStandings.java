package tritone.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import tritone.people.PersonId;

/// What a person is measured by during the shift: their place among those who work today, and how long they wrap up.
@ApplicationScoped
public class ShiftStandings {
    private static final Comparator<Score> BEST = Comparator.comparing(Score::warm)
            .reversed()
            .thenComparing(Comparator.comparing(Score::talks).reversed());

    private final EntityManager db;

    ShiftStandings(EntityManager db) {
        this.db = db;
    }

    /// Since a moment. Whoever was not on shift since then counts as the last.
    @Transactional
    public ShiftStanding of(PersonId person, Instant from) {
        var scores = scores(person, from);
        var own = scores.stream()
                .filter(score -> score.person() == person.value())
                .findFirst();
        var measured = own.orElse(new Score(person.value(), 0, 0));
        int better = (int) scores.stream()
                .filter(score -> BEST.compare(score, measured) < 0)
                .count();
        var wrapUps = wrapUps(person, from);
        return new ShiftStanding(
                better + 1,
                own.isPresent() ? scores.size() : scores.size() + 1,
                ((Number) wrapUps[0]).longValue(),
                ((Number) wrapUps[1]).longValue());
    }

    /// Of the person's team, or of those without one.
    private List<Score> scores(PersonId person, Instant from) {
        return session()
                .createNativeQuery("""
                    select s.person_id, count(distinct c.call_id) talks,
                      count(distinct case when d.disposition = 'WARM' then c.call_id end) warm
                    from (select distinct person_id from shift where ended_at is null or ended_at >= :from) s
                    join person p on p.id = s.person_id
                    join person me on me.id = :person and me.team_id <=> p.team_id and me.role = p.role
                    left join conversation c on c.agent_id = s.person_id and c.joined_at >= :from
                    left join call_disposition d on d.call_id = c.call_id
                    group by s.person_id\
                    """, Object[].class)
                .setParameter("person", person.value())
                .setParameter("from", from)
                .list()
                .stream()
                .map(row -> new Score(
                        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    private Object[] wrapUps(PersonId person, Instant from) {
        return session()
                .createNativeQuery("""
                    select count(*), coalesce(sum(timestampdiff(second, at, left_at)), 0) from (
                      select state, at, lead(at) over (partition by shift_id order by id) left_at
                      from agent_state where person_id = :person and at >= :from) w
                    where state = 'WRAP_UP' and left_at is not null\
                    """, Object[].class)
                .setParameter("person", person.value())
                .setParameter("from", from)
                .getSingleResult();
    }

    private Session session() {
        return db.unwrap(Session.class);
    }

    private record Score(long person, long talks, long warm) {}
}
