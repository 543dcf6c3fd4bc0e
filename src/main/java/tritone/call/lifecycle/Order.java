package tritone.call.lifecycle;

import java.time.Instant;
import tritone.campaign.Disposition;

/// Something to be done for a call.
public sealed interface Order {
    /// Written to the database; the rows of one step stand or fall together.
    sealed interface Row extends Order {}

    /// Asked of the switch, after the rows are safe.
    sealed interface Wire extends Order {}

    /// Asked of our own floor, last; answered by a fact.
    sealed interface Ask extends Order {}

    record NoteJoining(AgentLine line, Instant answeredAt) implements Row {}

    record NoteTalk(Talk talk) implements Row {}

    record NoteHold(boolean on) implements Row {}

    record NoteNotice(Instant at) implements Row {}

    /// The verdict is passed, the channel still there: survives a crash, so that an abandoned person is counted.
    record NoteLeaving(Disposition verdict, Instant answeredAt) implements Row {}

    record NoteOutcome(Outcome outcome) implements Row {}

    record NoteWord(Word word) implements Row {}

    /// The house learns what the call was; never before it knows that the attempt is over or its operator gone.
    record TellWord(Word word) implements Row {}

    record AgentWrapsUp(AgentLine line, Instant until) implements Row {}

    record AgentFree(AgentLine line) implements Row {}

    /// The agent let the wrap-up deadline pass and gets no further call until they come back.
    record AgentOverran(AgentLine line) implements Row {}

    /// The agent talks over another channel from now on.
    record NoteLine(AgentLine line) implements Row {}

    record Join(AgentLine line) implements Wire {}

    /// Back into a talk that is recorded already.
    record Rejoin(AgentLine line) implements Wire {}

    record Apologise() implements Wire {}

    record HangUp() implements Wire {}

    record Hold(AgentLine line) implements Wire {}

    /// Off hold, to whoever is in the talk with the operator.
    record Resume(AgentLine line) implements Wire {}

    record Park(AgentLine line) implements Wire {}

    /// Answered by [Fact.Found], or by nothing.
    record FindAgent() implements Ask {}

    /// Answered by [Fact.Seen] or [Fact.Missing], or by nothing while the link is down.
    record Look() implements Ask {}
}
