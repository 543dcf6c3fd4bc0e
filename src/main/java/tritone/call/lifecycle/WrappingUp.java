package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;

/// The conversation is over and has its outcome; its operator has until the deadline to say what it was.
///
/// @param latest how far the deadline may move while they write
public record WrappingUp(AgentLine line, Instant until, Instant latest) implements CallState {
    public WrappingUp(AgentLine line, Instant until) {
        this(line, WrapUpTime.until(until));
    }

    private WrappingUp(AgentLine line, WrapUpTime time) {
        this(line, time.until(), time.latest());
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.of(until);
    }

    @Override
    public Optional<AgentLine> agent() {
        return Optional.of(line);
    }

    @Override
    public CallStep next(Fact fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.NoticePlayed(var at) -> stay(new Order.NoteNotice(at));
            case Fact.Said(var word, var _) -> over(word, new Order.AgentFree(line));
            case Fact.Tick() -> now.isBefore(until) ? stay() : over(Word.NOT_STATED, new Order.AgentOverran(line));
            case Fact.Found(var other) ->
                other.agent().equals(line.agent()) ? stay() : stay(new Order.AgentFree(other));
            case Fact.Ringing(), Fact.Answered _, Fact.Machine(), Fact.AgentMayBeFree(), Fact.Bridged _ -> stay();
            case Fact.Unbridged(), Fact.AgentGone _, Fact.AgentBack _, Fact.Gone _, Fact.Seen _, Fact.Missing() ->
                stay();
            case Fact.StillWriting() -> stillWriting(now);
            case Fact.HangUpAsked(), Fact.HoldAsked _, Fact.LeaveAsked() -> stay();
        };
    }

    private CallStep stillWriting(Instant now) {
        var longer = new WrapUpTime(until, latest).stillWriting(now);
        if (longer.until().equals(until)) return stay();
        return CallStep.to(new WrappingUp(line, longer), new Order.AgentWrapsUp(line, longer.until()));
    }

    private static CallStep over(Word word, Order agent) {
        return CallStep.to(new Ended(), new Order.NoteWord(word), new Order.TellWord(word), agent);
    }
}
