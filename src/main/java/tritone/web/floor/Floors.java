package tritone.web.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.web.desk.AgentView;
import tritone.web.desk.CallView;

/// The floor as each watcher may see it: a supervisor with a team sees that team.
@ApplicationScoped
class Floors {
    private final Agents agents;
    private final Calls calls;
    private final Campaigns campaigns;
    private final Clock clock;

    Floors(Agents agents, Calls calls, Campaigns campaigns, Clock clock) {
        this.agents = agents;
        this.calls = calls;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    FloorView of(Person watcher) {
        Optional<TeamId> own = watcher.role() == Role.SUPERVISOR ? watcher.team() : Optional.empty();
        var seen = agents.onShift().stream()
                .filter(agent -> own.isEmpty() || agent.team().equals(own))
                .map(AgentView::of)
                .toList();
        var running = calls.inFlight().stream()
                .filter(call -> own.isEmpty() || team(call.campaign()).equals(own))
                .map(CallView::of)
                .toList();
        return new FloorView(clock.instant(), seen, running);
    }

    Optional<TeamId> team(CampaignId campaign) {
        return campaigns.byId(campaign).map(Campaign::team);
    }
}
