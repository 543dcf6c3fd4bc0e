package tritone.dialer.pacing;

import java.time.Instant;

/// Something that happened on the floor of one campaign.
public sealed interface Observation {
    Instant at();

    record Placed(String attempt, int number, Instant at) implements Observation {}

    record Rang(String attempt, Instant at) implements Observation {}

    record Answered(String attempt, Instant at) implements Observation {}

    /// Over without a conversation; also by somebody who answered and hung up before being joined.
    record Failed(String attempt, String outcome, Instant at) implements Observation {}

    record Joined(String attempt, long agent, Instant at) implements Observation {}

    record Abandoned(String attempt, Instant at) implements Observation {}

    /// Somebody listened to a sample: it was a person whom the detector had taken for a machine.
    record MistakenForMachine(String attempt, Instant at) implements Observation {}

    /// How an attempt ended was the line's doing: it says nothing of those who were called.
    record WasTheLine(String attempt, Instant at) implements Observation {}

    record TalkEnded(String attempt, long agent, Instant at) implements Observation {}

    record WrapUpEnded(long agent, Instant at) implements Observation {}

    record AgentCame(long agent, Instant at) implements Observation {}

    record AgentPaused(long agent, Instant at) implements Observation {}

    record AgentLeft(long agent, Instant at) implements Observation {}
}
