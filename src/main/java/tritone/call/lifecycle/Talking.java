package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;
import tritone.call.lifecycle.Outcome.End;

/// A client and an operator have begun to talk. Each of its states says who is with the client now and knows its own
/// moves only; what the operator does beside them (says the outcome, wraps up) is alike in all. It ends when the switch
/// says so or has lost the channel, never by a guess of ours.
///
/// ```
///                hold              take back
///    Together ─────────▶ OnHold ──────────────▶ Resuming ──▶ Together
///      │   ▲              │ │ operator leaves
///      │   │ bridged      │ └───────────────▶ PassingOn ─▶ Together (with whoever stays)
///      │   │              │ phone lost            ▲
///      │   │              └──────▶ HoldDeserted ──┼──phone back──▶ OnHold
///      │   │ phone lost                           │
///      │   └── Returning ◀──phone back── Deserted │
///      │           │  not in company              │
///      └───────▶ Apart (on the way to somebody, or left behind) ──too long──▶ Closing
/// ```
public sealed interface Talking extends CallState
        permits Together, OnHold, HoldDeserted, Resuming, PassingOn, Apart, Deserted, Returning, Closing {
    OpenTalk conversation();

    /// When to compare with the switch next.
    Instant check();

    /// The same company, with the operator's part in the conversation another.
    Talking with(OpenTalk conversation);

    /// The moves of this state alone. Who is somebody else than the conversation's operator has been sorted out.
    CallStep met(Fact.OfCompany fact, Terms terms, Instant now);

    /// Whether the client hears music.
    default boolean onHold() {
        return false;
    }

    static Talking begun(Talk talk, Instant now) {
        return Together.in(OpenTalk.begun(talk), now);
    }

    @Override
    default Optional<Instant> deadline() {
        return Optional.of(
                conversation().wrapUpEnds().filter(end -> end.isBefore(check())).orElse(check()));
    }

    @Override
    default Optional<AgentLine> agent() {
        return conversation().part() instanceof Part.Done
                ? Optional.empty()
                : Optional.of(conversation().line());
    }

    @Override
    default CallStep next(Fact fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.NoticePlayed(var at) -> stay(new Order.NoteNotice(at));
            case Fact.Gone(var end) -> over(end, terms, now);
            case Fact.Missing() -> over(End.VANISHED, terms, now);
            case Fact.Said(var word, var parting) -> said(word).then(next -> parted(next, parting, terms, now));
            case Fact.StillWriting() -> stillWriting(now);
            case Fact.HangUpAsked() -> hangUp(now);
            case Fact.Tick() -> tick(now);
            case Fact.Found(var other) -> isOperator(other) ? stay() : stay(new Order.AgentFree(other));
            case Fact.AgentGone gone ->
                gone.agent().equals(conversation().line().agent()) ? met(gone, terms, now) : stay();
            case Fact.AgentBack back -> isOperator(back.line()) ? met(back, terms, now) : stay();
            case Fact.OfCompany other -> met(other, terms, now);
            case Fact.Ringing(), Fact.Answered _, Fact.Machine(), Fact.AgentMayBeFree() -> stay();
        };
    }

    /// The operator goes; whoever is with the client talks on.
    default CallStep left(Terms terms, Instant now) {
        var park = new Order.Park(conversation().line());
        return switch (conversation().part()) {
            case Part.Present(var said)
            when said.isPresent() ->
                CallStep.to(
                        with(conversation().with(new Part.Done())),
                        new Order.TellWord(said.get()),
                        new Order.AgentFree(conversation().line()),
                        park);
            case Part.Present _ -> {
                var until = now.plus(terms.wrapUp());
                yield CallStep.to(
                        with(conversation().with(new Part.WrapsUp(until))),
                        new Order.AgentWrapsUp(conversation().line(), until),
                        park);
            }
            case Part.WrapsUp _, Part.Done _ -> stay();
        };
    }

    default CallStep hangUp(Instant now) {
        return CallStep.to(new Closing(conversation(), now.plus(Terms.SLOW)), new Order.HangUp());
    }

    /// Nobody came to the client in time.
    default CallStep hangUpWhenLate(Instant now) {
        return now.isBefore(check()) ? stay() : hangUp(now);
    }

    default CallStep together(Instant now) {
        return CallStep.to(Together.in(conversation(), now));
    }

    default CallStep apart(Instant now, Order... orders) {
        return CallStep.to(new Apart(conversation(), now.plus(Terms.ALONE)), orders);
    }

    /// The client is kept for an operator whose phone was lost by accident, if they had not left before.
    default boolean isKeptFor(boolean returns) {
        return returns && conversation().attended();
    }

    default CallStep deserted(Instant now) {
        return CallStep.to(new Deserted(conversation(), now.plus(Terms.RETURN)));
    }

    /// Once more into a talk that is recorded already.
    default CallStep rejoin(Instant now) {
        return CallStep.to(
                new Apart(conversation(), now.plus(Terms.SLOW)),
                new Order.Rejoin(conversation().line()));
    }

    private boolean isOperator(AgentLine other) {
        return other.agent().equals(conversation().line().agent());
    }

    private CallStep over(End end, Terms terms, Instant now) {
        var line = conversation().line();
        var outcome = new Order.NoteOutcome(Outcome.talked(end, conversation().talk()));
        return switch (conversation().part()) {
            case Part.Present(var said)
            when said.isPresent() ->
                CallStep.to(new Ended(), outcome, new Order.TellWord(said.get()), new Order.AgentFree(line));
            case Part.Present _ -> {
                var until = now.plus(terms.wrapUp());
                yield CallStep.to(new WrappingUp(line, until), outcome, new Order.AgentWrapsUp(line, until));
            }
            case Part.WrapsUp(var until, var latest) -> CallStep.to(new WrappingUp(line, until, latest), outcome);
            case Part.Done() -> CallStep.to(new Ended(), outcome);
        };
    }

    private CallStep said(Word word) {
        return switch (conversation().part()) {
            case Part.Present(var already) ->
                already.isPresent()
                        ? stay()
                        : CallStep.to(
                                with(conversation().with(new Part.Present(Optional.of(word)))),
                                new Order.NoteWord(word));
            case Part.WrapsUp _ -> done(word, new Order.AgentFree(conversation().line()));
            case Part.Done() -> stay();
        };
    }

    /// Whoever has left it already leaves it to those who talk on.
    private static CallStep parted(CallState said, Parting parting, Terms terms, Instant now) {
        if (!(said instanceof Talking talking) || !talking.conversation().attended()) return said.stay();
        return switch (parting) {
            case STAY -> talking.stay();
            case HANG_UP -> talking instanceof Closing ? talking.stay() : talking.hangUp(now);
            case LEAVE -> talking.met(new Fact.LeaveAsked(), terms, now);
        };
    }

    /// Whoever has left a talk that goes on wraps up already.
    private CallStep stillWriting(Instant now) {
        if (!(conversation().part() instanceof Part.WrapsUp(var until, var latest))) return stay();
        var longer = new WrapUpTime(until, latest).stillWriting(now);
        if (longer.until().equals(until)) return stay();
        return CallStep.to(
                with(conversation().with(new Part.WrapsUp(longer.until(), latest))),
                new Order.AgentWrapsUp(conversation().line(), longer.until()));
    }

    private CallStep done(Word word, Order agent) {
        return CallStep.to(
                with(conversation().with(new Part.Done())), new Order.NoteWord(word), new Order.TellWord(word), agent);
    }

    private CallStep tick(Instant now) {
        boolean overrun =
                conversation().wrapUpEnds().filter(end -> !now.isBefore(end)).isPresent();
        if (overrun)
            return done(Word.NOT_STATED, new Order.AgentOverran(conversation().line()));
        return now.isBefore(check()) ? stay() : stay(new Order.Look());
    }
}
