package tritone.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;

/// The other end: facts come at least once, a consumer's work is done once. What it did and that it did it are written
/// in one transaction.
@ApplicationScoped
public class Inbox {
    private final EntityManager db;
    private final ObjectMapper json;
    private final Clock clock;

    Inbox(EntityManager db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /// Does the work unless this consumer has done it for this fact before.
    ///
    /// @param consumer a name that stays: it is what is remembered
    @Transactional
    public <T extends Record> void receive(String consumer, String message, Class<T> type, Consumer<T> work) {
        try {
            var received = json.readValue(message, OutboxMessage.class);
            if (first(consumer, received)) work.accept(json.treeToValue(received.data(), type));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not a message of ours", unreadable);
        }
    }

    private boolean first(String consumer, OutboxMessage message) {
        return db.createNativeQuery("insert ignore into outbox_seen (consumer, event_id, at) values (?1, ?2, ?3)")
                        .setParameter(1, consumer)
                        .setParameter(2, message.id().toString())
                        .setParameter(3, clock.instant())
                        .executeUpdate()
                == 1;
    }
}
