package tritone.call.lifecycle;

import java.time.Instant;
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
        /// Out of the talk, hearing music.
        HELD,
        /// The same, and their agent's phone is lost: the client is kept.
        HELD_DESERTED,
        /// Taken off hold, on the way back.
        RESUMED,
        /// The same, and the agent goes once they have been back for a moment with whoever stays.
        PASSED_ON,
        /// Out of the bridge: on the way into another, or left behind.
        ALONE,
        /// Their agent's phone is lost, and will be back: the client is kept.
        DESERTED,
        /// It is back, on its way to the client.
        RETURNING,
        /// A hang-up is on its way.
        CLOSING;

        public boolean held() {
            return this == HELD || this == HELD_DESERTED;
        }
    }

    static Talking begun(Talk talk, Instant now) {
        return new Talking(talk, new Part.Present(Optional.empty()), Company.TOGETHER, now.plus(Terms.CHECK));
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.of(part instanceof Part.WrapsUp(var until, var _) && until.isBefore(check) ? until : check);
    }

    @Override
    public Optional<AgentLine> agent() {
        return part instanceof Part.Done ? Optional.empty() : Optional.of(talk.line());
    }

    @Override
    public Step next(Fact fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.NoticePlayed(var at) -> stay(new Order.NoteNotice(at));
            case Fact.Gone(var end) -> over(end, terms, now);
            case Fact.Missing() -> over(End.VANISHED, terms, now);
            case Fact.Said(var word) -> said(word);
            case Fact.StillWriting() -> stillWriting(now);
            case Fact.HangUpAsked() -> hangUp(now);
            case Fact.HoldAsked(boolean on) -> on ? hold(now) : resume(now);
            case Fact.LeaveAsked() -> leaveAsked(terms, now);
            case Fact.Bridged _ -> bridged(now);
            case Fact.Unbridged() -> company == Company.TOGETHER ? Step.to(alone(now)) : stay();
            case Fact.AgentGone(var who, boolean returns) ->
                who.equals(talk.line().agent()) ? agentGone(returns, now) : stay();
            case Fact.AgentBack(var line) -> agentBack(line, now);
            case Fact.Seen(var _, boolean bridged) -> bridged ? seenTogether(terms, now) : seenAlone(now);
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
            case Part.WrapsUp(var until, var latest) -> Step.to(new WrappingUp(talk.line(), until, latest), outcome);
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

    /// Whoever has left a talk that goes on wraps up already.
    private Step stillWriting(Instant now) {
        if (!(part instanceof Part.WrapsUp(var until, var latest))) return stay();
        var longer = new WrapUpTime(until, latest).stillWriting(now);
        if (longer.until().equals(until)) return stay();
        return Step.to(
                with(new Part.WrapsUp(longer.until(), latest)), new Order.AgentWrapsUp(talk.line(), longer.until()));
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

    private Step hold(Instant now) {
        boolean possible = company == Company.TOGETHER || company == Company.RESUMED;
        if (!possible || !(part instanceof Part.Present)) return stay();
        return Step.to(at(Company.HELD, now.plus(Terms.SLOW)), new Order.NoteHold(true), new Order.Hold(talk.line()));
    }

    private Step resume(Instant now) {
        if (company != Company.HELD || !(part instanceof Part.Present)) return stay();
        return offHold(Company.RESUMED, now);
    }

    /// A held client is first taken back to whoever is in the talk: they would find nobody once the agent is gone.
    private Step leaveAsked(Terms terms, Instant now) {
        return switch (company) {
            case HELD -> part instanceof Part.Present ? offHold(Company.PASSED_ON, now) : stay();
            case RESUMED -> Step.to(at(Company.PASSED_ON, check));
            case PASSED_ON -> stay();
            case TOGETHER, HELD_DESERTED, ALONE, DESERTED, RETURNING, CLOSING -> leave(terms, now);
        };
    }

    private Step offHold(Company way, Instant now) {
        var back = at(way, now.plus(Terms.SLOW));
        return Step.to(back, new Order.NoteHold(false), new Order.Resume(talk.line()));
    }

    private Step bridged(Instant now) {
        return switch (company) {
            case ALONE, RETURNING, DESERTED, RESUMED -> together(now);
            case TOGETHER, HELD, HELD_DESERTED, PASSED_ON, CLOSING -> stay();
        };
    }

    /// Nobody is left who would think of taking a hold back.
    private Step lineLost(Instant now) {
        return switch (company) {
            case TOGETHER, RESUMED -> Step.to(alone(now));
            case HELD -> Step.to(alone(now), new Order.NoteHold(false));
            case PASSED_ON, ALONE, DESERTED, HELD_DESERTED, RETURNING, CLOSING -> stay();
        };
    }

    private Step agentGone(boolean returns, Instant now) {
        if (!returns || !(part instanceof Part.Present)) return lineLost(now);
        Instant until = now.plus(Terms.RETURN);
        return switch (company) {
            case TOGETHER, ALONE, RETURNING, RESUMED -> Step.to(at(Company.DESERTED, until));
            case HELD -> Step.to(at(Company.HELD_DESERTED, until));
            case PASSED_ON, DESERTED, HELD_DESERTED, CLOSING -> stay();
        };
    }

    /// Looks first: with a manager already in the conversation the client was never left. A hold goes on.
    private Step agentBack(AgentLine line, Instant now) {
        if (!line.agent().equals(talk.line().agent())) return stay();
        var note = new Order.NoteLine(line);
        return switch (company) {
            case DESERTED -> Step.to(over(line).at(Company.RETURNING, now.plus(Terms.SLOW)), note, new Order.Look());
            case HELD_DESERTED -> Step.to(over(line).at(Company.HELD, now.plus(Terms.CHECK)), note);
            case TOGETHER, HELD, RESUMED, PASSED_ON, ALONE, RETURNING, CLOSING -> stay();
        };
    }

    private Step rejoin(Instant now) {
        return Step.to(at(Company.ALONE, now.plus(Terms.SLOW)), new Order.Rejoin(talk.line()));
    }

    private Talking alone(Instant now) {
        return at(Company.ALONE, now.plus(Terms.ALONE));
    }

    private Step seenTogether(Terms terms, Instant now) {
        return switch (company) {
            case TOGETHER, ALONE, DESERTED, RETURNING, RESUMED -> together(now);
            // a manager who waited for the client takes a moment to come too
            case PASSED_ON ->
                now.isBefore(check)
                        ? stay()
                        : at(Company.TOGETHER, now.plus(Terms.CHECK)).leave(terms, now);
            // the order to hold was lost on its way
            case HELD, HELD_DESERTED ->
                now.isBefore(check) ? stay() : new Step(together(now).next(), List.of(new Order.NoteHold(false)));
            case CLOSING -> now.isBefore(check) ? stay() : hangUp(now);
        };
    }

    private Step seenAlone(Instant now) {
        return switch (company) {
            case TOGETHER -> Step.to(alone(now));
            case HELD ->
                part instanceof Part.Present ? Step.to(at(Company.HELD, now.plus(Terms.CHECK))) : lineLost(now);
            case RETURNING -> rejoin(now);
            case RESUMED -> now.isBefore(check) ? stay() : rejoin(now);
            case ALONE, DESERTED, HELD_DESERTED, PASSED_ON -> left(now);
            case CLOSING -> now.isBefore(check) ? stay() : hangUp(now);
        };
    }

    /// Nobody came back to the client in time.
    private Step left(Instant now) {
        return now.isBefore(check) ? stay() : hangUp(now);
    }

    private Step tick(Instant now) {
        if (part instanceof Part.WrapsUp(var until, var _) && !now.isBefore(until))
            return done(Word.NOT_STATED, new Order.AgentOverran(talk.line()));
        return now.isBefore(check) ? stay() : stay(new Order.Look());
    }

    private Step surplus(AgentLine other) {
        return other.agent().equals(talk.line().agent()) ? stay() : stay(new Order.AgentFree(other));
    }

    private Step together(Instant now) {
        return Step.to(at(Company.TOGETHER, now.plus(Terms.CHECK)));
    }

    private Talking with(Part next) {
        return new Talking(talk, next, company, check);
    }

    private Talking at(Company next, Instant checkNext) {
        return new Talking(talk, part, next, checkNext);
    }

    private Talking over(AgentLine line) {
        return new Talking(talk.over(line), part, company, check);
    }
}
