package tritone.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;

/// What was written down about leads: a row for each call that touched a field, so that it is known who said what when.
@ApplicationScoped
public class Answers {
    private final EntityManager db;
    private final Clock clock;

    Answers(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Within one call the last word counts: an operator corrects while they type.
    ///
    /// @param call null outside a call
    @Transactional
    public Answer put(LeadId lead, String field, String value, PersonId by, @Nullable UUID call) {
        Instant now = clock.instant();
        db.createNativeQuery("""
            insert into lead_answer (lead_id, field, value, by_person, call_id, at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on duplicate key update value = values(value), by_person = values(by_person), at = values(at)\
            """)
                .setParameter(1, lead.value())
                .setParameter(2, field)
                .setParameter(3, value)
                .setParameter(4, by.value())
                .setParameter(5, call == null ? null : call.toString())
                .setParameter(6, now)
                .executeUpdate();
        return new Answer(field, value, Optional.of(by), now, Optional.ofNullable(call));
    }

    /// The newest first.
    @Transactional
    public List<Answer> history(LeadId lead) {
        return db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select field, value, by_person, at, call_id from lead_answer where lead_id = ?1 order by at"
                                + " desc, id desc",
                        Object[].class)
                .addScalar("field", String.class)
                .addScalar("value", String.class)
                .addScalar("by_person", Long.class)
                .addScalar("at", Instant.class)
                .addScalar("call_id", String.class)
                .setParameter(1, lead.value())
                .list()
                .stream()
                .map(row -> new Answer(
                        (String) row[0],
                        (String) row[1],
                        Optional.ofNullable((Long) row[2]).map(PersonId::new),
                        (Instant) row[3],
                        Optional.ofNullable((String) row[4]).map(UUID::fromString)))
                .toList();
    }

    /// The lead as it is known now: over the imported columns what was written down later.
    @Transactional
    public Lead upon(Lead lead) {
        return upon(lead, answer -> true);
    }

    /// The same, as far as the reader may know what was written down.
    @Transactional
    public Lead upon(Lead lead, Predicate<Answer> seen) {
        var known = new HashMap<>(lead.extra());
        for (var answer : history(lead.id()).reversed()) {
            if (!seen.test(answer)) continue;
            if (answer.value().isEmpty()) known.remove(answer.field());
            else known.put(answer.field(), answer.value());
        }
        return lead.with(known);
    }
}
