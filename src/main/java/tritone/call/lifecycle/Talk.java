package tritone.call.lifecycle;

import java.time.Instant;

/// A conversation: with whom, and since when.
public record Talk(AgentLine line, Instant answeredAt, Instant joinedAt) {
    Talk over(AgentLine other) {
        return new Talk(other, answeredAt, joinedAt);
    }
}
