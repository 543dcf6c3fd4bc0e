package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tritone.access.Postings;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.lifecycle.AgentChoice;
import tritone.call.lifecycle.AgentLine;
import tritone.call.lifecycle.Waiting;
import tritone.people.TeamId;
import tritone.telephony.CallId;

/// Gives a team's free agents to those who answered and wait, who has waited longest first. Whoever is given an agent
/// waits for the news of it only, and is not given another.
@ApplicationScoped
class WaitingRoom {
    private final Set<CallId> given = new HashSet<>();
    private final Agents agents;
    private final Postings postings;

    WaitingRoom(Agents agents, Postings postings) {
        this.agents = agents;
        this.postings = postings;
    }

    /// Who waits for one agent only is given that one, whether or not somebody waits longer.
    Map<OpenCall, AgentLine> ask(OpenCall call, Collection<OpenCall> calls) {
        var attempt = call.placed.attempt();
        if (!attempt.byHand()) return serve(calls, call.placed.campaign().team());
        return attempt.forAgent()
                .flatMap(agents::onShift)
                .flatMap(agent -> agent.line().map(on -> new AgentLine(agent.person(), on)))
                .filter(line -> agents.reserve(line.agent(), call.placed.id()))
                .map(line -> Map.of(call, line))
                .orElseGet(Map::of);
    }

    /// @return the agents, reserved for their calls
    synchronized Map<OpenCall, AgentLine> serve(Collection<OpenCall> calls, TeamId team) {
        var waiting = calls.stream()
                .filter(call -> call.state() instanceof Waiting)
                .sorted(Comparator.comparing(WaitingRoom::since))
                .toList();
        var served = new LinkedHashMap<OpenCall, AgentLine>();
        for (var call : waiting) {
            boolean ofTeam = call.placed.campaign().team().equals(team)
                    && !call.placed.attempt().byHand();
            if (ofTeam && !given.contains(call.placed.id()))
                agentFor(call, team).ifPresent(line -> served.put(call, line));
        }
        served.keySet().forEach(call -> given.add(call.placed.id()));
        return served;
    }

    /// It has heard of its agent: should it wait again, it is served again.
    synchronized void taken(OpenCall call) {
        given.remove(call.placed.id());
    }

    void takeBack(OpenCall call, AgentLine line) {
        taken(call);
        agents.unreserve(line.agent(), call.placed.id());
    }

    boolean stillStands(OpenCall call, AgentLine line) {
        return agents.onShift(line.agent())
                .filter(agent -> agent.line().filter(line.channel()::equals).isPresent())
                .filter(agent -> agent.state() instanceof AgentState.Joining(var promised, var _)
                        && promised.equals(call.placed.id()))
                .isPresent();
    }

    private static Instant since(OpenCall call) {
        return call.state() instanceof Waiting waiting ? waiting.answeredAt() : Instant.MAX;
    }

    private Optional<AgentLine> agentFor(OpenCall call, TeamId team) {
        var attempt = call.placed.attempt();
        List<AgentLine> idle = agents.idle(team).stream()
                .filter(agent -> postings.mayTake(agent.person(), attempt.campaign()))
                .flatMap(agent -> agent.line().map(on -> new AgentLine(agent.person(), on)).stream())
                .toList();
        return AgentChoice.order(idle, attempt.forAgent()).stream()
                .filter(line -> agents.reserve(line.agent(), call.placed.id()))
                .findFirst();
    }
}
