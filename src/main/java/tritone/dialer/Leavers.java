package tritone.dialer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tritone.agent.Agent;
import tritone.agent.Agents;
import tritone.people.PersonId;
import tritone.people.TeamId;

/// Free operators who asked to go while lines counted on them: let go when the pacer says so, when no line counts on
/// them, or at a deadline whatever happens.
@ApplicationScoped
class Leavers {
    static final Duration DEADLINE = Duration.ofSeconds(15);

    private final Map<PersonId, Instant> since = new ConcurrentHashMap<>();
    private final Agents agents;
    private final LinesInFlight lines;
    private final Clock clock;

    Leavers(Agents agents, LinesInFlight lines, Clock clock) {
        this.agents = agents;
        this.lines = lines;
        this.clock = clock;
    }

    /// So many of the team may go, who asked first goes first.
    void letGo(TeamId team, int most) {
        if (most <= 0) return;
        agents.idle(team).stream()
                .filter(Agent::leaving)
                .sorted(Comparator.comparing(this::askedAt))
                .limit(most)
                .forEach(agent -> agents.letGo(agent.person()));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var leaving = agents.onShift().stream().filter(Agent::leaving).toList();
        forgetOthers(leaving);
        Instant last = clock.instant().minus(DEADLINE);
        leaving.stream()
                .filter(agent -> !askedAt(agent).isAfter(last) || !lines.countOn(agent))
                .forEach(agent -> agents.letGo(agent.person()));
    }

    private void forgetOthers(List<Agent> leaving) {
        if (since.isEmpty()) return;
        since.keySet().retainAll(leaving.stream().map(Agent::person).collect(Collectors.toSet()));
    }

    private Instant askedAt(Agent agent) {
        return since.computeIfAbsent(agent.person(), who -> clock.instant());
    }
}
