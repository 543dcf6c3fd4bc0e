package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;

/// Over. Only repairs what late news would leave behind.
public record Ended() implements CallState {
    @Override
    public Optional<Instant> deadline() {
        return Optional.empty();
    }

    @Override
    public Optional<AgentLine> agent() {
        return Optional.empty();
    }

    @Override
    public CallStep next(Fact fact, Terms terms, Instant now) {
        return switch (fact) {
            case Fact.NoticePlayed(var at) -> stay(new Order.NoteNotice(at));
            case Fact.Answered _ -> stay(new Order.HangUp());
            case Fact.Found(var line) -> stay(new Order.AgentFree(line));
            case Fact.Ringing(), Fact.Machine(), Fact.AgentMayBeFree(), Fact.Bridged _, Fact.Unbridged() -> stay();
            case Fact.AgentGone _, Fact.AgentBack _, Fact.Gone _, Fact.Seen _, Fact.Missing(), Fact.Said _ -> stay();
            case Fact.HangUpAsked(), Fact.HoldAsked _, Fact.LeaveAsked(), Fact.StillWriting(), Fact.Tick() -> stay();
        };
    }
}
