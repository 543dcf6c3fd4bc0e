package tritone.call.lifecycle;

import java.time.Instant;

/// Taken off hold, on the way to whoever stays. The operator goes once the client has been back for a moment.
public record PassingOn(OpenTalk conversation, Instant check) implements Talking {
    @Override
    public PassingOn with(OpenTalk other) {
        return new PassingOn(other, check);
    }

    @Override
    public CallStep met(Fact.OfCompany fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.Seen(var _, boolean bridged) -> bridged ? arrived(terms, now) : hangUpWhenLate(now);
            case Fact.HoldAsked _, Fact.LeaveAsked(), Fact.Bridged _, Fact.Unbridged() -> stay();
            case Fact.AgentGone _, Fact.AgentBack _ -> stay();
        };
    }

    /// A manager who waited for the client takes a moment to come too.
    private CallStep arrived(Terms terms, Instant now) {
        return now.isBefore(check) ? stay() : Together.in(conversation, now).left(terms, now);
    }
}
