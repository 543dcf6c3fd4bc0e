package tritone.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who did or looked at what, in append-only rows.
@ApplicationScoped
public class Audit {
    private final EntityManager db;
    private final Clock clock;

    Audit(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param by      null when the system itself acted
    /// @param action  what was done, in the imperative: `look-at-lead`, `play-recording`
    /// @param subject the kind of thing, `lead`
    @Transactional
    public void record(
            @Nullable PersonId by, String action, String subject, String subjectId, @Nullable String detail) {
        db.createNativeQuery("""
                        insert into audit_entry (at, person_id, action, subject, subject_id, detail)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, clock.instant())
                .setParameter(2, by == null ? null : by.value())
                .setParameter(3, action)
                .setParameter(4, subject)
                .setParameter(5, subjectId)
                .setParameter(6, detail)
                .executeUpdate();
    }

    /// The newest first.
    @Transactional
    public List<Entry> find(Filter filter) {
        var words = new ArrayList<String>(List.of("1 = 1"));
        var values = new ArrayList<Object>();
        narrow(words, values, "e.personId = ?", filter.person());
        narrow(words, values, "e.subject = ?", filter.subject());
        narrow(words, values, "e.subjectId = ?", filter.subjectId());
        narrow(words, values, "e.id < ?", filter.before());
        var query = db.createQuery(
                "from AuditRow e where " + String.join(" and ", words) + " order by e.id desc", AuditRow.class);
        for (int i = 0; i < values.size(); i++) query.setParameter(i + 1, values.get(i));
        return query.setMaxResults(filter.most())
                .getResultStream()
                .map(AuditRow::entry)
                .toList();
    }

    private static void narrow(List<String> words, List<Object> values, String word, Optional<?> value) {
        if (value.isEmpty()) return;
        values.add(value.get());
        words.add(word + values.size());
    }

    /// @param before only entries with a smaller id
    public record Filter(
            Optional<Long> person,
            Optional<String> subject,
            Optional<String> subjectId,
            Optional<Long> before,
            int most) {}

    public record Entry(
            long id,
            Instant at,
            @Nullable Long person,
            String action,
            String subject,
            String subjectId,
            @Nullable String detail) {}
}
