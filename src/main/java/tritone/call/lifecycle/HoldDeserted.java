package tritone.call.lifecycle;

import java.time.Instant;

/// On hold, and the phone of the operator is lost: the client is kept, the hold goes on.
public record HoldDeserted(OpenTalk conversation, Instant check) implements Talking {
    @Override
    public boolean onHold() {
        return true;
    }

    @Override
    public HoldDeserted with(OpenTalk other) {
        return new HoldDeserted(other, check);
    }

    @Override
    public CallStep met(Fact.OfCompany fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.LeaveAsked() -> left(terms, now);
            case Fact.AgentBack(var line) ->
                CallStep.to(new OnHold(conversation.over(line), now.plus(Terms.CHECK)), new Order.NoteLine(line));
            case Fact.Seen(var _, boolean bridged) -> bridged ? OnHold.neverHeld(this, now) : hangUpWhenLate(now);
            case Fact.HoldAsked _, Fact.Bridged _, Fact.Unbridged(), Fact.AgentGone _ -> stay();
        };
    }
}
