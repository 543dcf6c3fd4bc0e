package tritone.outbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/// Topics within the process, for those who run without a broker: a message is acknowledged when every consumer of its
/// topic has acknowledged it, and refused when one refuses. Nothing is kept: what keeps is the outbox.
@ApplicationScoped
@Connector(InProcess.NAME)
class InProcess implements InboundConnector, OutboundConnector {
    static final String NAME = "tritone-in-process";

    private final Map<String, List<MultiEmitter<? super Message<?>>>> consumers = new ConcurrentHashMap<>();

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        String topic = config.getOptionalValue("topic", String.class)
                .orElseGet(() -> config.getValue("channel-name", String.class));
        var those = consumers.computeIfAbsent(topic, name -> new CopyOnWriteArrayList<>());
        return Multi.createFrom().<Message<?>>emitter(those::add, BackPressureStrategy.BUFFER);
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config config) {
        return new Delivery(consumers);
    }

    /// Hands messages on one after another, each to the consumers of its topic.
    private static final class Delivery implements Flow.Subscriber<Message<?>> {
        private final Map<String, List<MultiEmitter<? super Message<?>>>> consumers;

        Delivery(Map<String, List<MultiEmitter<? super Message<?>>>> consumers) {
            this.consumers = consumers;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Message<?> message) {
            String topic = message.getMetadata(OutgoingKafkaRecordMetadata.class)
                    .map(OutgoingKafkaRecordMetadata::getTopic)
                    .orElseThrow();
            var all = CompletableFuture.allOf(consumers.getOrDefault(topic, List.of()).stream()
                    .map(consumer -> hand(message, consumer))
                    .toArray(CompletableFuture[]::new));
            all.whenComplete((done, failure) -> {
                CompletionStage<Void> answered = failure == null ? message.ack() : message.nack(failure);
                answered.toCompletableFuture();
            });
        }

        @Override
        public void onError(Throwable failure) {
            // the emitter of a channel ends with the process only
        }

        @Override
        public void onComplete() {
            // likewise
        }

        private static CompletableFuture<Void> hand(Message<?> message, MultiEmitter<? super Message<?>> consumer) {
            var taken = new CompletableFuture<Void>();
            consumer.emit(Message.of(
                    message.getPayload(),
                    () -> {
                        taken.complete(null);
                        return CompletableFuture.completedFuture(null);
                    },
                    refusal -> {
                        taken.completeExceptionally(refusal);
                        return CompletableFuture.completedFuture(null);
                    }));
            return taken;
        }
    }
}
