package tritone.web.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tritone.agent.Agent;
import tritone.agent.AgentState;
import tritone.people.TeamId;
import tritone.telephony.CallId;

/// An agent on a screen.
///
/// @param reason     of a pause, or why they are disconnected
/// @param until      the wrap-up's deadline
/// @param line       whether the phone's standing line is up
/// @param pauseAsked the pause that begins after the call in hand
/// @param endAsked   whether the shift ends after it
public record AgentView(
        long id,
        String name,
        @Nullable Long team,
        State state,
        Instant since,
        @Nullable String reason,
        @Nullable String call,
        @Nullable Instant until,
        boolean line,
        @Nullable String pauseAsked,
        boolean endAsked) {
    public enum State {
        OFF,
        CONNECTING,
        READY,
        PAUSED,
        JOINING,
        TALKING,
        WRAP_UP,
        DISCONNECTED
    }

    public static AgentView of(Agent agent) {
        var part = part(agent.state());
        return new AgentView(
                agent.person().value(),
                agent.name(),
                agent.team().map(TeamId::value).orElse(null),
                part.state(),
                agent.state().since(),
                part.reason(),
                part.call() == null ? null : part.call().toString(),
                part.until(),
                agent.line().isPresent(),
                agent.pauseAsked().orElse(null),
                agent.endAsked());
    }

    private static Part part(AgentState state) {
        return switch (state) {
            case AgentState.Off _ -> new Part(State.OFF, null, null, null);
            case AgentState.Connecting _ -> new Part(State.CONNECTING, null, null, null);
            case AgentState.Ready _ -> new Part(State.READY, null, null, null);
            case AgentState.Paused paused -> new Part(State.PAUSED, paused.reason(), null, null);
            case AgentState.Joining joining -> new Part(State.JOINING, null, joining.call(), null);
            case AgentState.Talking talking -> new Part(State.TALKING, null, talking.call(), null);
            case AgentState.WrapUp wrapUp -> new Part(State.WRAP_UP, null, wrapUp.call(), wrapUp.until());
            case AgentState.Disconnected lost -> new Part(State.DISCONNECTED, lost.why(), null, null);
        };
    }

    private record Part(
            State state,
            @Nullable String reason,
            @Nullable CallId call,
            @Nullable Instant until) {}
}
