package tritone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.outbox.Outbox.Topic;

@QuarkusTest
@WithTestResource(Database.class)
class OutboxTest {
    record Fact(int number) {}

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    OutboxRows rows;

    @Inject
    Inbox inbox;

    @Inject
    Ledger ledger;

    @Inject
    EntityManager db;

    @Inject
    ObjectMapper json;

    @Test
    void aFactIsWrittenOnlyWithTheTransactionThatMadeItTrue() {
        String subject = aSubject();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(Topic.LEAD_TRANSITIONED, subject, new Fact(1));
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        relay.round();
        assertThat(ledger.of(subject)).isEmpty();
    }

    @Test
    void factsOfOneSubjectAreDeliveredInOrder() {
        // Given
        String subject = aSubject();
        for (int i = 1; i <= 250; i++) publish(subject, i);
        // When
        relay.round();
        // Then
        assertThat(ledger.of(subject)).hasSize(250).isSorted();
        assertThat(waiting(subject)).isZero();
    }

    @Test
    void aRefusedFactIsSentAgainAndThoseBehindItWait() {
        // Given
        String subject = aSubject();
        String other = aSubject();
        publish(subject, 1);
        publish(subject, 2);
        publish(other, 1);
        ledger.refuse(subject);
        // When
        relay.round();
        // Then
        assertThat(ledger.of(subject)).isEmpty();
        assertThat(ledger.of(other)).containsExactly(1);
        // When
        ledger.accept(subject);
        anotherTryIsDueAt(subject, Instant.now().plus(Duration.ofHours(1)));
        relay.round();
        assertThat(ledger.of(subject)).isEmpty();
        anotherTryIsDueAt(subject, Instant.now());
        relay.round();
        // Then
        assertThat(ledger.of(subject)).containsExactly(1, 2);
    }

    @Test
    void aSecondDeliveryDoesNothing() throws Exception {
        // Given
        var done = new ArrayList<Integer>();
        String message = json.writeValueAsString(new OutboxMessage(
                UUID.randomUUID(), "lead-transitioned", "1", Instant.now(), json.valueToTree(new Fact(5))));
        // When
        inbox.receive("first-consumer", message, Fact.class, fact -> done.add(fact.number()));
        inbox.receive("first-consumer", message, Fact.class, fact -> done.add(fact.number()));
        inbox.receive("second-consumer", message, Fact.class, fact -> done.add(fact.number()));
        // Then
        assertThat(done).containsExactly(5, 5);
    }

    @Test
    void workThatFailedIsNotRemembered() throws Exception {
        // Given
        var done = new ArrayList<Integer>();
        String message = json.writeValueAsString(new OutboxMessage(
                UUID.randomUUID(), "lead-transitioned", "1", Instant.now(), json.valueToTree(new Fact(6))));
        // When
        assertThatThrownBy(() -> inbox.receive("careful", message, Fact.class, fact -> {
                    throw new IllegalStateException("not today");
                }))
                .isInstanceOf(IllegalStateException.class);
        inbox.receive("careful", message, Fact.class, fact -> done.add(fact.number()));
        // Then
        assertThat(done).containsExactly(6);
    }

    @Test
    void oneProcessDeliversAtATime() {
        relay.round();
        assertThat(rows.lease("another process")).isFalse();
    }

    @Test
    void whoStopsLeavesTheDeliveryToTheNextAtOnce() {
        relay.round();
        relay.stop(new ShutdownEvent());
        assertThat(rows.lease("the next process")).isTrue();
        rows.release("the next process");
    }

    private void publish(String subject, int number) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(Topic.LEAD_TRANSITIONED, subject, new Fact(number)));
    }

    private void anotherTryIsDueAt(String subject, Instant time) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.update("nextTryAt = ?1 where subjectId = ?2 and nextTryAt is not null", time, subject));
    }

    private long waiting(String subject) {
        return rows.count("subjectId = ?1 and sentAt is null", subject);
    }

    private static String aSubject() {
        return UUID.randomUUID().toString();
    }

    /// Consumes `lead-transitioned` in this process, and can be told to refuse.
    @jakarta.enterprise.context.ApplicationScoped
    static class Ledger {
        private final java.util.Map<String, List<Integer>> numbers = new java.util.concurrent.ConcurrentHashMap<>();
        private final java.util.Set<String> refused = java.util.concurrent.ConcurrentHashMap.newKeySet();

        @Inject
        ObjectMapper json;

        @org.eclipse.microprofile.reactive.messaging.Incoming("test-ledger")
        @io.smallrye.reactive.messaging.annotations.Blocking
        void receive(String text) throws com.fasterxml.jackson.core.JsonProcessingException {
            var message = json.readValue(text, OutboxMessage.class);
            if (refused.contains(message.subject())) throw new IllegalStateException("refused");
            numbers.computeIfAbsent(message.subject(), subject -> new ArrayList<>())
                    .add(message.data().path("number").asInt());
        }

        List<Integer> of(String subject) {
            return numbers.getOrDefault(subject, List.of());
        }

        void refuse(String subject) {
            refused.add(subject);
        }

        void accept(String subject) {
            refused.remove(subject);
        }
    }
}
