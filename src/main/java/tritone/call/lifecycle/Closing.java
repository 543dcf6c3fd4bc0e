package tritone.call.lifecycle;

import java.time.Instant;

/// A hang-up is on its way.
public record Closing(OpenTalk conversation, Instant check) implements Talking {
    @Override
    public Closing with(OpenTalk other) {
        return new Closing(other, check);
    }

    @Override
    public CallStep met(Fact.OfCompany fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.LeaveAsked() -> left(terms, now);
            case Fact.Seen _ -> hangUpWhenLate(now);
            case Fact.HoldAsked _, Fact.Bridged _, Fact.Unbridged(), Fact.AgentGone _, Fact.AgentBack _ -> stay();
        };
    }
}
