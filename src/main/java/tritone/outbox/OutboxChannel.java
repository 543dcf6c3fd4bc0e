package tritone.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/// The channel through which facts leave, each to its topic. Where it leads is configuration: to consumers within the
/// process, or to Kafka.
@ApplicationScoped
class OutboxChannel {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MutinyEmitter<String> emitter;
    private final ObjectMapper json;

    OutboxChannel(@Channel("outbox") MutinyEmitter<String> emitter, ObjectMapper json) {
        this.emitter = emitter;
        this.json = json;
    }

    /// Returns when the other side has it, or why it has not.
    Optional<String> send(OutboxRow row) {
        // The key keeps facts of one subject on one partition, in order.
        var message = Message.of(text(row))
                .addMetadata(OutgoingKafkaRecordMetadata.builder()
                        .withTopic(row.topic)
                        .withKey(row.subjectId)
                        .build());
        return emitter.sendMessage(message)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onItemOrFailure()
                .transform((done, failure) -> Optional.ofNullable(failure).map(Throwable::toString))
                .await()
                .indefinitely();
    }

    private String text(OutboxRow row) {
        try {
            return json.writeValueAsString(new OutboxMessage(
                    row.eventId, row.topic, row.subjectId, row.createdAt, json.readTree(row.payload)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("payload of outbox event " + row.id, impossible);
        }
    }
}
