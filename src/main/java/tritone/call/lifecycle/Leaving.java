package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;
import tritone.call.lifecycle.Outcome.End;
import tritone.campaign.Disposition;

/// The verdict is passed; the channel is still there, being hung up or hearing our apology.
///
/// @param until when it ought to be gone
public record Leaving(Disposition verdict, Optional<Instant> answeredAt, Instant until) implements CallState {
    static Leaving unanswered(Disposition verdict, Instant now) {
        return new Leaving(verdict, Optional.empty(), now.plus(Terms.SLOW));
    }

    static CallStep hungUp(Disposition verdict, Instant answeredAt, Instant now) {
        return CallStep.to(
                new Leaving(verdict, Optional.of(answeredAt), now.plus(Terms.SLOW)),
                new Order.NoteLeaving(verdict, answeredAt),
                new Order.HangUp());
    }

    static CallStep apologising(Instant answeredAt, Instant now) {
        return CallStep.to(
                new Leaving(Disposition.ABANDONED, Optional.of(answeredAt), now.plus(Terms.APOLOGY)),
                new Order.NoteLeaving(Disposition.ABANDONED, answeredAt),
                new Order.Apologise());
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
            case Fact.Answered(var at) -> answered(at);
            case Fact.Gone(var end) -> over(end);
            case Fact.Missing() -> over(End.VANISHED);
            case Fact.Tick() -> now.isBefore(until) ? stay() : stay(new Order.Look());
            case Fact.Seen _ -> now.isBefore(until) ? stay() : again(now);
            case Fact.HangUpAsked() -> again(now);
            case Fact.Found(var line) -> stay(new Order.AgentFree(line));
            case Fact.Ringing(), Fact.Machine(), Fact.AgentMayBeFree(), Fact.Bridged _, Fact.Unbridged() -> stay();
            case Fact.AgentGone _,
                    Fact.AgentBack _,
                    Fact.Said _,
                    Fact.HoldAsked _,
                    Fact.LeaveAsked(),
                    Fact.StillWriting() -> stay();
        };
    }

    /// They answered while our hang-up was on its way: a person heard silence from us, so they count as abandoned.
    private CallStep answered(Instant at) {
        if (answeredAt.isPresent() || verdict == Disposition.MACHINE) return stay();
        return CallStep.to(
                new Leaving(Disposition.ABANDONED, Optional.of(at), until),
                new Order.NoteLeaving(Disposition.ABANDONED, at));
    }

    private CallStep again(Instant now) {
        return CallStep.to(new Leaving(verdict, answeredAt, now.plus(Terms.SLOW)), new Order.HangUp());
    }

    private CallStep over(End end) {
        var outcome = answeredAt
                .map(at -> Outcome.unjoined(verdict, end, at))
                .orElseGet(() -> Outcome.unanswered(verdict, end));
        return CallStep.to(new Ended(), new Order.NoteOutcome(outcome));
    }
}
