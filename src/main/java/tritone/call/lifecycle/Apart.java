package tritone.call.lifecycle;

import java.time.Instant;

/// The client is out of the bridge: on the way into another, or left behind.
public record Apart(OpenTalk conversation, Instant check) implements Talking {
    @Override
    public Apart with(OpenTalk other) {
        return new Apart(other, check);
    }

    @Override
    public CallStep met(Fact.OfCompany fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.LeaveAsked() -> left(terms, now);
            case Fact.Bridged _ -> together(now);
            case Fact.AgentGone(var _, boolean returns) -> isKeptFor(returns) ? deserted(now) : stay();
            case Fact.Seen(var _, boolean bridged) -> bridged ? together(now) : hangUpWhenLate(now);
            case Fact.HoldAsked _, Fact.Unbridged(), Fact.AgentBack _ -> stay();
        };
    }
}
