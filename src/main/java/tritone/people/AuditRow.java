package tritone.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// Read only; entries are written by [Audit] and never changed.
@Entity
@Immutable
@Table(name = "audit_entry")
@NullUnmarked
class AuditRow {
    @Id
    Long id;

    Instant at;

    @Column(name = "person_id")
    Long personId;

    String action;
    String subject;

    @Column(name = "subject_id")
    String subjectId;

    String detail;

    Audit.Entry entry() {
        return new Audit.Entry(id, at, personId, action, subject, subjectId, detail);
    }
}
