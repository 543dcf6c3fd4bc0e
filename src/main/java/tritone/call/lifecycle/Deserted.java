package tritone.call.lifecycle;

import java.time.Instant;

/// The phone of the operator is lost and will be back: the client is kept.
public record Deserted(OpenTalk conversation, Instant check) implements Talking {
    @Override
    public Deserted with(OpenTalk other) {
        return new Deserted(other, check);
    }

    @Override
    public CallStep met(Fact.OfCompany fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.LeaveAsked() -> left(terms, now);
            case Fact.Bridged _ -> together(now);
            case Fact.AgentBack(var line) -> returning(line, now);
            case Fact.Seen(var _, boolean bridged) -> bridged ? together(now) : hangUpWhenLate(now);
            case Fact.HoldAsked _, Fact.Unbridged(), Fact.AgentGone _ -> stay();
        };
    }

    /// Looks first: with a manager already in the conversation the client was never left.
    private CallStep returning(AgentLine line, Instant now) {
        return CallStep.to(
                new Returning(conversation.over(line), now.plus(Terms.SLOW)),
                new Order.NoteLine(line),
                new Order.Look());
    }
}
