package tritone.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/// What travels: the same text in the process and on Kafka.
///
/// @param id      of the fact: a second delivery has the same
/// @param subject what it is about; facts of one subject and topic come in order
/// @param at      when it became true
public record OutboxMessage(UUID id, String topic, String subject, Instant at, JsonNode data) {}
