package tritone.call.lifecycle;

import java.time.Instant;
import tritone.call.lifecycle.Outcome.End;
import tritone.people.PersonId;

/// What a call is told. Facts may come late, twice, never, or in any order.
public sealed interface Fact {
    /// What bears on who is with the client in a conversation that has begun.
    sealed interface OfCompany extends Fact {}

    record Ringing() implements Fact {}

    record Answered(Instant at) implements Fact {}

    record Machine() implements Fact {}

    /// The client has heard to the end that the call is recorded.
    record NoticePlayed(Instant at) implements Fact {}

    /// Somebody of the team may be free.
    record AgentMayBeFree() implements Fact {}

    /// An agent was reserved for this call.
    record Found(AgentLine line) implements Fact {}

    record Bridged(Instant at) implements OfCompany {}

    record Unbridged() implements OfCompany {}

    /// An agent's own channel is gone.
    ///
    /// @param returns whether that is likely an accident (a page reloaded, a network lost) and not their hanging up
    record AgentGone(PersonId agent, boolean returns) implements OfCompany {}

    /// The agent's own channel stands, perhaps another than before.
    record AgentBack(AgentLine line) implements OfCompany {}

    /// The channel is gone, or never came to be.
    record Gone(End end) implements Fact {}

    /// The switch was asked and holds the channel.
    record Seen(boolean up, boolean bridged) implements OfCompany {}

    /// The switch was asked and knows no such channel.
    record Missing() implements Fact {}

    /// The operator says what the call was, and what becomes of their place in it.
    record Said(Word word, Parting parting) implements Fact {
        public Said(Word word) {
            this(word, Parting.STAY);
        }
    }

    /// The operator is choosing or writing what the call was.
    record StillWriting() implements Fact {}

    record HangUpAsked() implements Fact {}

    record HoldAsked(boolean on) implements OfCompany {}

    /// The agent leaves a conversation that goes on without them.
    record LeaveAsked() implements OfCompany {}

    /// Time has passed: [CallState#deadline()] may be reached.
    record Tick() implements Fact {}
}
