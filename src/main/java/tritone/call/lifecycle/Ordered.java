package tritone.call.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tritone.call.lifecycle.Outcome.End;
import tritone.campaign.Disposition;
import tritone.people.PersonId;

/// Asked of the switch; perhaps ringing.
///
/// @param promised the agent who holds the line for this call already (preview)
public record Ordered(Optional<AgentLine> promised, boolean ringing, Instant until) implements CallState {
    @Override
    public Optional<Instant> deadline() {
        return Optional.of(until);
    }

    @Override
    public Optional<AgentLine> agent() {
        return promised;
    }

    @Override
    public CallStep next(Fact fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.NoticePlayed(var at) -> stay(new Order.NoteNotice(at));
            case Fact.Ringing() -> CallStep.to(new Ordered(promised, true, until));
            case Fact.Answered(var at) -> answered(at, now);
            case Fact.Machine() -> leave(Disposition.MACHINE, now);
            case Fact.HangUpAsked() -> leave(Disposition.CANCELLED, now);
            case Fact.Gone(var end) -> over(end);
            case Fact.Missing() -> over(End.VANISHED);
            case Fact.Seen(boolean up, var _) -> seen(up, now);
            case Fact.Tick() -> now.isBefore(until) ? stay() : stay(new Order.Look());
            case Fact.Found(var line) -> stay(new Order.AgentFree(line));
            case Fact.AgentGone(var who, var _) -> agentGone(who);
            case Fact.AgentMayBeFree(), Fact.Bridged _, Fact.Unbridged(), Fact.Said _ -> stay();
            case Fact.HoldAsked _, Fact.LeaveAsked(), Fact.StillWriting(), Fact.AgentBack _ -> stay();
        };
    }

    private CallStep agentGone(PersonId who) {
        boolean theirs = promised.filter(line -> line.agent().equals(who)).isPresent();
        return theirs ? CallStep.to(new Ordered(Optional.empty(), ringing, until), freed()) : stay();
    }

    private CallStep answered(Instant at, Instant now) {
        return promised.map(line -> Joining.with(line, at, now))
                .orElseGet(() -> CallStep.to(Waiting.since(at, now), new Order.FindAgent()));
    }

    private CallStep seen(boolean up, Instant now) {
        if (up) return answered(now, now);
        return now.isBefore(until) ? stay() : leave(Disposition.NO_ANSWER, now);
    }

    private CallStep leave(Disposition verdict, Instant now) {
        return plan(Leaving.unanswered(verdict, now), new Order.HangUp());
    }

    private CallStep over(End end) {
        return plan(new Ended(), new Order.NoteOutcome(Outcome.unanswered(verdict(end), end)));
    }

    /// We have not withdrawn it, or it would be leaving: the far end dropped it and did not say why.
    private Disposition verdict(End end) {
        if (end.verdict() != Disposition.CANCELLED || end.by() != Outcome.By.SWITCH) return end.verdict();
        return ringing || end.alerting().heard() ? Disposition.NO_ANSWER : Disposition.OUT_OF_REACH;
    }

    private CallStep plan(CallState next, Order last) {
        var orders = new ArrayList<>(List.of(freed()));
        orders.add(last);
        return new CallStep(next, List.copyOf(orders));
    }

    private Order[] freed() {
        return promised.stream().map(Order.AgentFree::new).toArray(Order[]::new);
    }
}
