package tritone.call.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tritone.call.lifecycle.Outcome.End;
import tritone.campaign.Disposition;

/// The switch has been asked to bridge the two.
///
/// @param until   when to ask the switch whether it did
/// @param another until when the two may still be on their way to each other, or another agent be looked for
public record Joining(AgentLine line, Instant answeredAt, Instant until, Instant another) implements CallState {
    static CallStep with(AgentLine line, Instant answeredAt, Instant now) {
        return CallStep.to(
                new Joining(line, answeredAt, now.plus(Terms.SLOW), now.plus(Terms.WAIT)),
                new Order.NoteJoining(line, answeredAt),
                new Order.Join(line));
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
            case Fact.Bridged(var at) -> talk(at, now);
            case Fact.Seen(var _, boolean bridged) -> seen(bridged, now);
            case Fact.AgentGone(var who, var _) -> who.equals(line.agent()) ? agentGone(now) : stay();
            case Fact.Machine() -> freed(Leaving.hungUp(Disposition.MACHINE, answeredAt, now));
            case Fact.HangUpAsked() -> freed(Leaving.hungUp(Disposition.ABANDONED, answeredAt, now));
            case Fact.Gone(var end) -> over(end);
            case Fact.Missing() -> over(End.VANISHED);
            case Fact.Tick() -> tick(now);
            case Fact.Found(var other) -> surplus(other);
            case Fact.Ringing(), Fact.Answered _, Fact.AgentMayBeFree(), Fact.Unbridged(), Fact.AgentBack _ -> stay();
            case Fact.Said _, Fact.HoldAsked _, Fact.LeaveAsked(), Fact.StillWriting() -> stay();
        };
    }

    private CallStep surplus(AgentLine other) {
        return other.agent().equals(line.agent()) ? stay() : stay(new Order.AgentFree(other));
    }

    private CallStep talk(Instant at, Instant now) {
        var talk = new Talk(line, answeredAt, at);
        return CallStep.to(Talking.begun(talk, now), new Order.NoteTalk(talk));
    }

    private CallStep seen(boolean bridged, Instant now) {
        if (bridged) return talk(now, now);
        return now.isBefore(another) ? stay() : freed(Leaving.apologising(answeredAt, now));
    }

    private CallStep agentGone(Instant now) {
        if (!now.isBefore(another)) return freed(Leaving.apologising(answeredAt, now));
        return freed(CallStep.to(new Waiting(answeredAt, another), new Order.FindAgent()));
    }

    private CallStep tick(Instant now) {
        if (now.isBefore(until)) return stay();
        return CallStep.to(new Joining(line, answeredAt, now.plus(Terms.SLOW), another), new Order.Look());
    }

    private CallStep over(End end) {
        return freed(CallStep.to(
                new Ended(), new Order.NoteOutcome(Outcome.unjoined(Disposition.GONE_BEFORE_JOIN, end, answeredAt))));
    }

    private CallStep freed(CallStep step) {
        var orders = new ArrayList<Order>(List.of(new Order.AgentFree(line)));
        orders.addAll(step.orders());
        return new CallStep(step.next(), List.copyOf(orders));
    }
}
