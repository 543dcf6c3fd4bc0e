package tritone.call.lifecycle;

import java.time.Instant;

/// The phone of the operator is back, on its way to the client.
public record Returning(OpenTalk conversation, Instant check) implements Talking {
    @Override
    public Returning with(OpenTalk other) {
        return new Returning(other, check);
    }

    @Override
    public CallStep met(Fact.OfCompany fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.LeaveAsked() -> left(terms, now);
            case Fact.Bridged _ -> together(now);
            case Fact.AgentGone(var _, boolean returns) -> isKeptFor(returns) ? deserted(now) : stay();
            case Fact.Seen(var _, boolean bridged) -> bridged ? together(now) : rejoin(now);
            case Fact.HoldAsked _, Fact.Unbridged(), Fact.AgentBack _ -> stay();
        };
    }
}
