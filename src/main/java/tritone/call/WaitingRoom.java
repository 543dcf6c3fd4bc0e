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
import java.util.stream.Collectors;
import tritone.access.Postings;
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

    /// @return the agents, reserved for their calls
    synchronized Map<OpenCall, AgentLine> serve(Collection<OpenCall> calls, TeamId team) {
        var waiting = calls.stream()
                .filter(call -> call.state() instanceof Waiting)
                .sorted(Comparator.comparing(WaitingRoom::since))
                .toList();
        given.retainAll(waiting.stream().map(call -> call.placed.id()).collect(Collectors.toSet()));
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
