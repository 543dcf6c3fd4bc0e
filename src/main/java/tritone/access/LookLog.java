package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.people.RowFilter;

/// Who looked at which client.
@ApplicationScoped
public class LookLog {
    private final EntityManager db;

    LookLog(EntityManager db) {
        this.db = db;
    }

    /// The newest first.
    @Transactional
    public List<Look> find(Filter filter) {
        var where = filter.where();
        var query = db.unwrap(Session.class)
                .createNativeQuery("""
                        select v.id, v.at, v.person_id, p.name, v.lead_id, coalesce(l.company, l.person) title, v.what,
                          v.screen, v.masked, v.subject_id, v.address
                        from client_look v join person p on p.id = v.person_id left join leads l on l.id = v.lead_id
                        where %s order by v.id desc limit ?""".formatted(where.sql()), Object[].class)
                .addScalar("id", StandardBasicTypes.LONG)
                .addScalar("at", StandardBasicTypes.INSTANT)
                .addScalar("person_id", StandardBasicTypes.LONG)
                .addScalar("name", StandardBasicTypes.STRING)
                .addScalar("lead_id", StandardBasicTypes.LONG)
                .addScalar("title", StandardBasicTypes.STRING)
                .addScalar("what", StandardBasicTypes.STRING)
                .addScalar("screen", StandardBasicTypes.STRING)
                .addScalar("masked", StandardBasicTypes.BOOLEAN)
                .addScalar("subject_id", StandardBasicTypes.STRING)
                .addScalar("address", StandardBasicTypes.STRING);
        return query.setParameter(where.bind(query), filter.most()).list().stream()
                .map(LookLog::look)
                .toList();
    }

    private static Look look(Object[] row) {
        return new Look(
                (long) row[0],
                (Instant) row[1],
                new PersonId((long) row[2]),
                (String) row[3],
                Optional.ofNullable((Long) row[4]).map(LeadId::new),
                Optional.ofNullable((String) row[5]),
                Glance.What.valueOf((String) row[6]),
                (String) row[7],
                (boolean) row[8],
                Optional.ofNullable((String) row[9]),
                Optional.ofNullable((String) row[10]));
    }

    /// @param before only looks with a smaller id
    public record Filter(
            Optional<PersonId> person,
            Optional<LeadId> lead,
            Optional<Glance.What> what,
            Optional<String> subject,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Long> before,
            int most) {
        private RowFilter where() {
            return RowFilter.everything()
                    .and("v.person_id = ?", person.map(PersonId::value))
                    .and("v.lead_id = ?", lead.map(LeadId::value))
                    .and("v.what = ?", what.map(Glance.What::name))
                    .and("v.subject_id = ?", subject)
                    .and("v.at >= ?", from)
                    .and("v.at < ?", to)
                    .and("v.id < ?", before);
        }
    }

    /// @param name   of who looked
    /// @param title  the client's, as it is now
    /// @param masked whether numbers were hidden
    public record Look(
            long id,
            Instant at,
            PersonId person,
            String name,
            Optional<LeadId> lead,
            Optional<String> title,
            Glance.What what,
            String screen,
            boolean masked,
            Optional<String> subject,
            Optional<String> address) {}
}
