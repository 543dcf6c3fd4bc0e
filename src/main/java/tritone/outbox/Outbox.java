package tritone.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Writes a fact for other systems in the caller's transaction; a relay delivers it after the commit, at least once.
@ApplicationScoped
public class Outbox {
    private final EntityManager db;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(EntityManager db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /// @param subjectId what the fact is about; facts of one subject are delivered in order
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Topic topic, String subjectId, Record payload) {
        db.createNativeQuery("""
            insert into outbox_event (event_id, topic, subject_id, payload, created_at)
            values (?1, ?2, ?3, ?4, ?5)\
            """)
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, topic.text())
                .setParameter(3, subjectId)
                .setParameter(4, write(payload))
                .setParameter(5, clock.instant())
                .executeUpdate();
    }

    /// How many facts are not delivered yet.
    @Transactional
    public long waiting() {
        return db.createQuery("select count(*) from OutboxRow where sentAt is null", Long.class)
                .getSingleResult();
    }

    /// Since when the oldest of them waits.
    @Transactional
    public Optional<Instant> oldest() {
        return db.createQuery("select createdAt from OutboxRow where sentAt is null order by id", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private String write(Record payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("this fact has no JSON form: " + payload.getClass(), unreadable);
        }
    }

    /// The kinds of facts that leave the house.
    public enum Topic {
        CALL_ENDED("call-ended"),
        CALL_OUTCOME_CORRECTED("call-outcome-corrected"),
        RECORDING_STORED("recording-stored"),
        LEAD_TRANSITIONED("lead-transitioned"),
        LEAD_HANDED_OVER("lead-handed-over");

        private final String text;

        Topic(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
