package tritone.call.lifecycle;

import java.time.Instant;

/// Taken off hold, on the way back to the operator.
public record Resuming(OpenTalk conversation, Instant check) implements Talking {
    @Override
    public Resuming with(OpenTalk other) {
        return new Resuming(other, check);
    }

    @Override
    public CallStep met(Fact.OfCompany fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.HoldAsked(boolean on) -> on && conversation.attended() ? OnHold.put(conversation, now) : stay();
            case Fact.LeaveAsked() -> CallStep.to(new PassingOn(conversation, check));
            case Fact.Bridged _ -> together(now);
            case Fact.AgentGone(var _, boolean returns) -> isKeptFor(returns) ? deserted(now) : apart(now);
            case Fact.Seen(var _, boolean bridged) -> bridged ? together(now) : fetchAgain(now);
            case Fact.Unbridged(), Fact.AgentBack _ -> stay();
        };
    }

    private CallStep fetchAgain(Instant now) {
        return now.isBefore(check) ? stay() : rejoin(now);
    }
}
