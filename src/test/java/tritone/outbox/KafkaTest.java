package tritone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import tritone.Database;

/// The profile `kafka`, against a real broker.
@QuarkusTest
@TestProfile(KafkaTest.WithKafka.class)
@WithTestResource(Database.class)
class KafkaTest {
    public static class WithKafka implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "test,kafka";
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KafkaBroker.class));
        }
    }

    record Fact(int number) {}

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    OutboxRows rows;

    @Inject
    OutboxTest.Ledger ledger;

    @Inject
    ObjectMapper json;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void factsReachKafkaKeyedByTheirSubjectAndInOrder() throws Exception {
        // Given
        String subject = UUID.randomUUID().toString();
        for (int i = 1; i <= 20; i++) publish(subject, i);
        // When
        relay.round();
        // Then
        assertThat(rows.count("subjectId = ?1 and sentAt is null", subject)).isZero();
        assertThat(read("lead-transitioned", subject, 20)).hasSize(20).isSorted();
        Awaitility.await()
                .untilAsserted(() -> assertThat(ledger.of(subject)).hasSize(20).isSorted());
    }

    private void publish(String subject, int number) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(Outbox.Topic.LEAD_TRANSITIONED, subject, new Fact(number)));
    }

    private List<Integer> read(String topic, String subject, int most) throws Exception {
        var numbers = new ArrayList<Integer>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker, "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int polls = 0; polls < 40 && numbers.size() < most; polls++) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    if (!subject.equals(record.key())) continue;
                    var message = json.readValue(record.value(), OutboxMessage.class);
                    numbers.add(message.data().path("number").asInt());
                }
            }
        }
        return numbers;
    }
}
