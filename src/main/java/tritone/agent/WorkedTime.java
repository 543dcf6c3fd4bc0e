package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import tritone.people.TeamId;

/// How a team's agents spent their time.
@ApplicationScoped
public class WorkedTime {
    /// Longer than any state lasts in a shift.
    private static final Duration LONGEST = Duration.ofHours(16);

    private final EntityManager db;

    WorkedTime(EntityManager db) {
        this.db = db;
    }

    @Transactional
    public Worked of(TeamId team, Instant from, Instant to) {
        double busy = 0;
        double present = 0;
        for (Object[] row : rows(team, from, to)) {
            double seconds = ((Number) row[1]).doubleValue();
            switch ((String) row[0]) {
                case "READY" -> present += seconds;
                case "JOINING", "TALKING", "WRAP_UP" -> {
                    present += seconds;
                    busy += seconds;
                }
                default -> {}
            }
        }
        return new Worked(present, busy);
    }

    private List<Object[]> rows(TeamId team, Instant from, Instant to) {
        return db.unwrap(Session.class)
                .createNativeQuery("""
                        select state, sum(timestampdiff(microsecond, greatest(at, :from), least(left_at, :to))) / 1000000
                        from (select s.state, s.at,
                                coalesce(lead(s.at) over (partition by s.shift_id order by s.id), :to) as left_at
                              from agent_state s join person p on p.id = s.person_id
                              where p.team_id = :team and s.at >= :early and s.at < :to) w
                        where left_at > :from group by state""", Object[].class)
                .setParameter("team", team.value())
                .setParameter("from", from)
                .setParameter("early", from.minus(LONGEST))
                .setParameter("to", to)
                .getResultList();
    }

    /// Seconds of all agents together.
    ///
    /// @param present on shift and not paused
    /// @param busy    of that, talking or wrapping up
    public record Worked(double present, double busy) {
        public double occupancy() {
            return present == 0 ? 0 : busy / present;
        }
    }
}
