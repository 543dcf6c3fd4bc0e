package tritone.web.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import tritone.access.Readers;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.people.Person;
import tritone.people.TeamId;
import tritone.web.desk.AgentView;
import tritone.web.desk.CallView;

/// The floor as each watcher may see it: a supervisor sees the own team.
@ApplicationScoped
class Floors {
    private final Agents agents;
    private final Calls calls;
    private final Campaigns campaigns;
    private final Readers readers;
    private final Clock clock;

    Floors(Agents agents, Calls calls, Campaigns campaigns, Readers readers, Clock clock) {
        this.agents = agents;
        this.calls = calls;
        this.campaigns = campaigns;
        this.readers = readers;
        this.clock = clock;
    }

    FloorView of(Person watcher) {
        var reader = readers.of(watcher);
        var seen = agents.onShift().stream()
                .filter(agent -> reader.watches(agent.team()))
                .map(AgentView::of)
                .toList();
        var running = calls.inFlight().stream()
                .filter(call -> reader.watches(team(call.campaign())))
                .map(CallView::of)
                .toList();
        return new FloorView(clock.instant(), seen, running);
    }

    Optional<TeamId> team(CampaignId campaign) {
        return campaigns.byId(campaign).map(Campaign::team);
    }
}
