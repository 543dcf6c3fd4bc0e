package tritone.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import tritone.people.PersonId;
import tritone.people.RowFilter;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.Ear;

/// Who listened to whom, for those who look after it.
@ApplicationScoped
public class ListeningLog {
    private final EntityManager db;

    ListeningLog(EntityManager db) {
        this.db = db;
    }

    /// The newest first.
    @Transactional
    public List<Listened> find(Filter filter) {
        var where = filter.where();
        var query = db.unwrap(Session.class)
                .createNativeQuery("""
                        select l.id, l.supervisor_id, l.agent_id, cast(l.call_id as char) call_id, l.ear, l.told, l.from_at,
                          e.until_at, e.heard, e.why
                        from listening l left join listening_end e on e.listening_id = l.id
                        where %s order by l.id desc limit ?""".formatted(where.sql()), Object[].class)
                .addScalar("id", StandardBasicTypes.LONG)
                .addScalar("supervisor_id", StandardBasicTypes.LONG)
                .addScalar("agent_id", StandardBasicTypes.LONG)
                .addScalar("call_id", StandardBasicTypes.STRING)
                .addScalar("ear", StandardBasicTypes.STRING)
                .addScalar("told", StandardBasicTypes.BOOLEAN)
                .addScalar("from_at", StandardBasicTypes.INSTANT)
                .addScalar("until_at", StandardBasicTypes.INSTANT)
                .addScalar("heard", StandardBasicTypes.BOOLEAN)
                .addScalar("why", StandardBasicTypes.STRING);
        return query.setParameter(where.bind(query), filter.most()).list().stream()
                .map(ListeningLog::listened)
                .toList();
    }

    private static Listened listened(Object[] row) {
        return new Listened(
                (long) row[0],
                new PersonId((long) row[1]),
                new PersonId((long) row[2]),
                CallId.of((String) row[3]),
                Ear.valueOf((String) row[4]),
                (boolean) row[5],
                (Instant) row[6],
                Optional.ofNullable((Instant) row[7]),
                Optional.ofNullable((Boolean) row[8]),
                Optional.ofNullable((String) row[9]));
    }

    /// @param before only rows with a smaller id
    public record Filter(Optional<PersonId> supervisor, Optional<PersonId> agent, Optional<Long> before, int most) {
        private RowFilter where() {
            return RowFilter.everything()
                    .and("l.supervisor_id = ?", supervisor.map(PersonId::value))
                    .and("l.agent_id = ?", agent.map(PersonId::value))
                    .and("l.id < ?", before);
        }
    }

    /// @param until empty while it goes on
    /// @param heard whether anything was heard at all, once it is over
    public record Listened(
            long id,
            PersonId supervisor,
            PersonId agent,
            CallId call,
            Ear ear,
            boolean told,
            Instant from,
            Optional<Instant> until,
            Optional<Boolean> heard,
            Optional<String> why) {}
}
