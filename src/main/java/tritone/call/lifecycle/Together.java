package tritone.call.lifecycle;

import java.time.Instant;

/// Somebody is with the client: the operator, or whoever stayed when the operator had left.
public record Together(OpenTalk conversation, Instant check) implements Talking {
    static Together in(OpenTalk conversation, Instant now) {
        return new Together(conversation, now.plus(Terms.CHECK));
    }

    @Override
    public Together with(OpenTalk other) {
        return new Together(other, check);
    }

    @Override
    public CallStep met(Fact.OfCompany fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.HoldAsked(boolean on) -> on && conversation.attended() ? OnHold.put(conversation, now) : stay();
            case Fact.LeaveAsked() -> left(terms, now);
            case Fact.Unbridged() -> apart(now);
            case Fact.AgentGone(var _, boolean returns) -> isKeptFor(returns) ? deserted(now) : apart(now);
            case Fact.Seen(var _, boolean bridged) -> bridged ? together(now) : apart(now);
            case Fact.Bridged _, Fact.AgentBack _ -> stay();
        };
    }
}
