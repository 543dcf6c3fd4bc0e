package tritone.call.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tritone.call.lifecycle.Outcome.End;

/// Two people hear each other. Ends when the switch says so, or has lost the channel; never by a guess of ours.
///
/// @param check when to compare with the switch next
public record Talking(Talk talk, Part part, Company company, Instant check) implements CallState {
    /// Who is with the client.
    public enum Company {
        TOGETHER,
        HELD,
        /// Out of the bridge: on the way into another, or left behind.
        ALONE,
        /// Their agent's phone is lost, and will be back: the client is kept.
        DESERTED,
        /// It is back, on its way to the client.
        RETURNING,
        /// A hang-up is on its way.
        CLOSING
    }

    static Talking begun(Talk talk, Instant now) {
        return new Talking(talk, new Part.Present(Optional.empty()), Company.TOGETHER, now.plus(Terms.CHECK));
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.of(part instanceof Part.WrapsUp(var until) && until.isBefore(check) ? until : check);
    }

    @Override
    public Optional<AgentLine> agent() {
        return part instanceof Part.Done ? Optional.empty() : Optional.of(talk.line());
    }

    @Override
    public Step next(Fact fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.Gone(var end) -> over(end, terms, now);
            case Fact.Missing() -> over(End.VANISHED, terms, now);
            case Fact.Said(var word) -> said(word);
            case Fact.HangUpAsked() -> hangUp(now);
            case Fact.HoldAsked(boolean on) -> hold(on);
            case Fact.LeaveAsked() -> unheld(leave(terms, now));
            case Fact.Bridged _ -> bridged(now);
            case Fact.Unbridged() -> company == Company.TOGETHER ? Step.to(alone(now)) : stay();
            case Fact.AgentGone(var who, boolean returns) ->
                who.equals(talk.line().agent()) ? agentGone(returns, now) : stay();
            case Fact.AgentBack(var line) -> agentBack(line, now);
            case Fact.Seen(var _, boolean bridged) -> seen(bridged, now);
            case Fact.Tick() -> tick(now);
            case Fact.Found(var other) -> surplus(other);
            case Fact.Ringing(), Fact.Answered _, Fact.Machine(), Fact.AgentMayBeFree() -> stay();
        };
    }

    private Step over(End end, Terms terms, Instant now) {
        var outcome = new Order.NoteOutcome(Outcome.talked(end, talk));
        return switch (part) {
            case Part.Present(var said)
            when said.isPresent() ->
                Step.to(new Ended(), outcome, new Order.TellWord(said.get()), new Order.AgentFree(talk.line()));
            case Part.Present _ -> {
                var until = now.plus(terms.wrapUp());
                yield Step.to(new WrappingUp(talk.line(), until), outcome, new Order.AgentWrapsUp(talk.line(), until));
            }
            case Part.WrapsUp(var until) -> Step.to(new WrappingUp(talk.line(), until), outcome);
            case Part.Done() -> Step.to(new Ended(), outcome);
        };
    }

    private Step said(Word word) {
        return switch (part) {
            case Part.Present(var already) ->
                already.isPresent()
                        ? stay()
                        : Step.to(with(new Part.Present(Optional.of(word))), new Order.NoteWord(word));
            case Part.WrapsUp _ -> done(word, new Order.AgentFree(talk.line()));
            case Part.Done() -> stay();
        };
    }

    private Step done(Word word, Order agent) {
        return Step.to(with(new Part.Done()), new Order.NoteWord(word), new Order.TellWord(word), agent);
    }

    private Step leave(Terms terms, Instant now) {
        return switch (part) {
            case Part.Present(var said)
            when said.isPresent() ->
                Step.to(
                        with(new Part.Done()),
                        new Order.TellWord(said.get()),
                        new Order.AgentFree(talk.line()),
                        new Order.Park(talk.line()));
            case Part.Present _ -> {
                var until = now.plus(terms.wrapUp());
                yield Step.to(
                        with(new Part.WrapsUp(until)),
                        new Order.AgentWrapsUp(talk.line(), until),
                        new Order.Park(talk.line()));
            }
            case Part.WrapsUp _, Part.Done _ -> stay();
        };
    }

    private Step hangUp(Instant now) {
        var closing = new Talking(talk, part, Company.CLOSING, now.plus(Terms.SLOW));
        return Step.to(closing, new Order.HangUp());
    }

    private Step hold(boolean on) {
        boolean held = company == Company.HELD;
        if (held == on || company == Company.CLOSING || !(part instanceof Part.Present)) return stay();
        return Step.to(with(on ? Company.HELD : Company.TOGETHER), new Order.NoteHold(on), new Order.Hold(on));
    }

    private Step bridged(Instant now) {
        return switch (company) {
            case ALONE, RETURNING, DESERTED -> Step.to(with(Company.TOGETHER).checkedAt(now));
            case TOGETHER, HELD, CLOSING -> stay();
        };
    }

    /// Nobody is left who would think of taking a hold back.
    private Step lineLost(Instant now) {
        return switch (company) {
            case TOGETHER -> Step.to(alone(now));
            case HELD -> Step.to(alone(now), new Order.NoteHold(false), new Order.Hold(false));
            case ALONE, DESERTED, RETURNING, CLOSING -> stay();
        };
    }

    /// Whoever stays hears the client again.
    private Step unheld(Step left) {
        if (company != Company.HELD || !(left.next() instanceof Talking talking)) return left;
        var orders = new ArrayList<>(left.orders());
        orders.add(new Order.NoteHold(false));
        orders.add(new Order.Hold(false));
        return new Step(talking.with(Company.TOGETHER), List.copyOf(orders));
    }

    private Step agentGone(boolean returns, Instant now) {
        if (!returns || !(part instanceof Part.Present)) return lineLost(now);
        var deserted = new Talking(talk, part, Company.DESERTED, now.plus(Terms.RETURN));
        return switch (company) {
            case TOGETHER, ALONE, RETURNING -> Step.to(deserted);
            case HELD -> Step.to(deserted, new Order.NoteHold(false), new Order.Hold(false));
            case DESERTED, CLOSING -> stay();
        };
    }

    /// Looks first: with a manager already in the conversation the client was never left.
    private Step agentBack(AgentLine line, Instant now) {
        if (company != Company.DESERTED || !line.agent().equals(talk.line().agent())) return stay();
        var back = new Talking(talk.over(line), part, Company.RETURNING, now.plus(Terms.SLOW));
        return Step.to(back, new Order.NoteLine(line), new Order.Look());
    }

    private Step rejoin(Instant now) {
        var again = new Talking(talk, part, Company.ALONE, now.plus(Terms.SLOW));
        return Step.to(again, new Order.Rejoin(talk.line()));
    }

    private Talking alone(Instant now) {
        return new Talking(talk, part, Company.ALONE, now.plus(Terms.ALONE));
    }

    private Step seen(boolean bridged, Instant now) {
        return switch (company) {
            case CLOSING -> now.isBefore(check) ? stay() : hangUp(now);
            case HELD -> bridged || part instanceof Part.Present ? Step.to(checkedAt(now)) : lineLost(now);
            case DESERTED -> bridged ? Step.to(with(Company.TOGETHER).checkedAt(now)) : left(now);
            case RETURNING -> bridged ? Step.to(with(Company.TOGETHER).checkedAt(now)) : rejoin(now);
            case ALONE -> bridged ? Step.to(with(Company.TOGETHER).checkedAt(now)) : left(now);
            case TOGETHER -> bridged ? Step.to(checkedAt(now)) : Step.to(alone(now));
        };
    }

    /// Nobody came back to the client in time.
    private Step left(Instant now) {
        return now.isBefore(check) ? stay() : hangUp(now);
    }

    private Step tick(Instant now) {
        if (part instanceof Part.WrapsUp(var until) && !now.isBefore(until))
            return done(Word.NOT_STATED, new Order.AgentOverran(talk.line()));
        return now.isBefore(check) ? stay() : stay(new Order.Look());
    }

    private Step surplus(AgentLine other) {
        return other.agent().equals(talk.line().agent()) ? stay() : stay(new Order.AgentFree(other));
    }

    private Talking with(Part next) {
        return new Talking(talk, next, company, check);
    }

    private Talking with(Company next) {
        return new Talking(talk, part, next, check);
    }

    private Talking checkedAt(Instant now) {
        return new Talking(talk, part, company, now.plus(Terms.CHECK));
    }
}
