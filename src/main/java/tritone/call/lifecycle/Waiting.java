package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;
import tritone.call.lifecycle.Outcome.End;
import tritone.campaign.Disposition;

/// Answered, and nobody joined yet.
public record Waiting(Instant answeredAt, Instant until) implements CallState {
    static Waiting since(Instant answeredAt, Instant now) {
        return new Waiting(answeredAt, now.plus(Terms.WAIT));
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.of(until);
    }

    @Override
    public Optional<AgentLine> agent() {
        return Optional.empty();
    }

    @Override
    public CallStep next(Fact fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.NoticePlayed(var at) -> stay(new Order.NoteNotice(at));
            case Fact.AgentMayBeFree() -> stay(new Order.FindAgent());
            case Fact.Found(var line) -> Joining.with(line, answeredAt, now);
            case Fact.Machine() -> Leaving.hungUp(Disposition.MACHINE, answeredAt, now);
            case Fact.HangUpAsked() -> Leaving.hungUp(Disposition.ABANDONED, answeredAt, now);
            case Fact.Gone(var end) -> over(end);
            case Fact.Missing() -> over(End.VANISHED);
            case Fact.Tick() -> now.isBefore(until) ? stay() : Leaving.apologising(answeredAt, now);
            case Fact.Ringing(), Fact.Answered _, Fact.Bridged _, Fact.Unbridged() -> stay();
            case Fact.AgentGone _, Fact.AgentBack _, Fact.Seen _, Fact.Said _ -> stay();
            case Fact.HoldAsked _, Fact.LeaveAsked(), Fact.StillWriting() -> stay();
        };
    }

    private CallStep over(End end) {
        return CallStep.to(
                new Ended(), new Order.NoteOutcome(Outcome.unjoined(Disposition.GONE_BEFORE_JOIN, end, answeredAt)));
    }
}
