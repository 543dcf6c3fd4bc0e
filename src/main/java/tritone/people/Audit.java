package tritone.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
}
