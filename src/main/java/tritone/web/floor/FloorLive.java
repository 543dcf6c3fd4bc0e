package tritone.web.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tritone.agent.AgentChanged;
import tritone.call.CallChanged;
import tritone.campaign.CampaignId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.web.desk.AgentView;
import tritone.web.desk.Push;
import tritone.web.desk.StreamOpened;

/// Tells those who watch the floor at once what agents and calls do.
@ApplicationScoped
class FloorLive {
    private static final Set<Role> WATCHERS = Set.of(Role.SUPERVISOR, Role.HEAD_OF_SALES, Role.ADMINISTRATOR);

    private final Map<CampaignId, Optional<TeamId>> teams = new ConcurrentHashMap<>();
    private final Floors floors;
    private final LeadStages stages;
    private final Event<Push> push;

    FloorLive(Floors floors, LeadStages stages, Event<Push> push) {
        this.floors = floors;
        this.stages = stages;
        this.push = push;
    }

    void opened(@Observes StreamOpened opened) {
        boolean watches = WATCHERS.stream().anyMatch(opened.person()::is);
        if (watches) push.fire(Push.to(opened.person().id(), "floor", floors.of(opened.person())));
    }

    void agentChanged(@Observes AgentChanged changed) {
        var agent = changed.agent();
        push.fire(new Push(team(agent.team()), "floor-agent", new AgentMoved(AgentView.of(agent))));
    }

    void callChanged(@Observes CallChanged changed) {
        var call = changed.call();
        // a campaign's team does not change while it calls
        var team = teams.computeIfAbsent(call.campaign(), floors::team);
        var view = FloorCall.of(call, stages.of(call));
        if (changed.over()) stages.forget(call.call());
        push.fire(new Push(team(team), "floor-call", new CallMoved(view, changed.over())));
    }

    static Push.Teams team(Optional<TeamId> team) {
        return new Push.Teams(team.stream().collect(Collectors.toSet()));
    }

    public record AgentMoved(AgentView agent) {}

    /// @param over nothing more comes of it: take it off the screen
    public record CallMoved(FloorCall call, boolean over) {}
}
