package tritone.call.lifecycle;

import java.time.Instant;

/// The client is out of the talk and hears music.
public record OnHold(OpenTalk conversation, Instant check) implements Talking {
    static CallStep put(OpenTalk conversation, Instant now) {
        return CallStep.to(
                new OnHold(conversation, now.plus(Terms.SLOW)),
                new Order.NoteHold(true),
                new Order.Hold(conversation.line()));
    }

    /// The order to hold was lost on its way: the client talks still when they should hear music for long.
    static CallStep neverHeld(Talking held, Instant now) {
        if (now.isBefore(held.check())) return held.stay();
        return CallStep.to(Together.in(held.conversation(), now), new Order.NoteHold(false));
    }

    @Override
    public boolean onHold() {
        return true;
    }

    @Override
    public OnHold with(OpenTalk other) {
        return new OnHold(other, check);
    }

    @Override
    public CallStep met(Fact.OfCompany fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.HoldAsked(boolean on) -> on || !conversation.attended() ? stay() : takeBack(now);
            case Fact.LeaveAsked() -> conversation.attended() ? passOn(now) : stay();
            case Fact.AgentGone(var _, boolean returns) ->
                isKeptFor(returns)
                        ? CallStep.to(new HoldDeserted(conversation, now.plus(Terms.RETURN)))
                        : apart(now, new Order.NoteHold(false));
            case Fact.Seen(var _, boolean bridged) -> bridged ? neverHeld(this, now) : seenHeld(now);
            case Fact.Bridged _, Fact.Unbridged(), Fact.AgentBack _ -> stay();
        };
    }

    private CallStep takeBack(Instant now) {
        return offHold(new Resuming(conversation, now.plus(Terms.SLOW)));
    }

    /// The client is first taken back to whoever is in the talk: they would find nobody once the operator is gone.
    private CallStep passOn(Instant now) {
        return offHold(new PassingOn(conversation, now.plus(Terms.SLOW)));
    }

    private CallStep offHold(Talking way) {
        return CallStep.to(way, new Order.NoteHold(false), new Order.Resume(conversation.line()));
    }

    /// With the operator gone nobody is left who would think of taking a hold back.
    private CallStep seenHeld(Instant now) {
        return conversation.attended()
                ? CallStep.to(new OnHold(conversation, now.plus(Terms.CHECK)))
                : apart(now, new Order.NoteHold(false));
    }
}
