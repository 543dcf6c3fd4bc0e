package tritone.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/// One channel a topic. Where they lead is configuration: within the process, or to Kafka.
@ApplicationScoped
class OutboxChannels {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, MutinyEmitter<String>> emitters;
    private final ObjectMapper json;

    OutboxChannels(Emitters emitters, ObjectMapper json) {
        this.emitters = Map.of(
                Outbox.Topic.CALL_ENDED.text(), emitters.callEnded,
                Outbox.Topic.CALL_OUTCOME_CORRECTED.text(), emitters.callOutcomeCorrected,
                Outbox.Topic.RECORDING_STORED.text(), emitters.recordingStored,
                Outbox.Topic.LEAD_TRANSITIONED.text(), emitters.leadTransitioned,
                Outbox.Topic.LEAD_HANDED_OVER.text(), emitters.leadHandedOver);
        this.json = json;
    }

    /// Returns when the other side has it, or why it has not.
    Optional<String> send(OutboxRow row) {
        var emitter = emitters.get(row.topic);
        if (emitter == null) return Optional.of("no channel for " + row.topic);
        // The key keeps facts of one subject on one partition, in order.
        var message = Message.of(text(row))
                .addMetadata(OutgoingKafkaRecordMetadata.builder()
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

    @Singleton
    static class Emitters {
        private final MutinyEmitter<String> callEnded;
        private final MutinyEmitter<String> callOutcomeCorrected;
        private final MutinyEmitter<String> recordingStored;
        private final MutinyEmitter<String> leadTransitioned;
        private final MutinyEmitter<String> leadHandedOver;

        Emitters(
                @Channel("call-ended") MutinyEmitter<String> callEnded,
                @Channel("call-outcome-corrected") MutinyEmitter<String> callOutcomeCorrected,
                @Channel("recording-stored") MutinyEmitter<String> recordingStored,
                @Channel("lead-transitioned") MutinyEmitter<String> leadTransitioned,
                @Channel("lead-handed-over") MutinyEmitter<String> leadHandedOver) {
            this.callEnded = callEnded;
            this.callOutcomeCorrected = callOutcomeCorrected;
            this.recordingStored = recordingStored;
            this.leadTransitioned = leadTransitioned;
            this.leadHandedOver = leadHandedOver;
        }
    }
}
