package tritone.web.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tritone.access.Reader;
import tritone.access.Readers;
import tritone.agent.Agent;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.Trunks;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.report.AgentDays;
import tritone.report.ManagerQueue;
import tritone.report.ManagerQueues;
import tritone.telephony.Telephony;
import tritone.web.desk.AgentView;

/// The floor as each watcher may see it: a supervisor sees the own team.
@ApplicationScoped
class Floors {
    private final Agents agents;
    private final Calls calls;
    private final LeadStages stages;
    private final Campaigns campaigns;
    private final FloorCampaigns standings;
    private final AgentDays days;
    private final ManagerQueues queues;
    private final Trunks trunks;
    private final Telephony telephony;
    private final People people;
    private final Readers readers;
    private final Clock clock;

    Floors(
            Agents agents,
            Calls calls,
            LeadStages stages,
            Campaigns campaigns,
            FloorCampaigns standings,
            AgentDays days,
            ManagerQueues queues,
            Trunks trunks,
            Telephony telephony,
            People people,
            Readers readers,
            Clock clock) {
        this.agents = agents;
        this.calls = calls;
        this.stages = stages;
        this.campaigns = campaigns;
        this.standings = standings;
        this.days = days;
        this.queues = queues;
        this.trunks = trunks;
        this.telephony = telephony;
        this.people = people;
        this.readers = readers;
        this.clock = clock;
    }

    FloorView of(Person watcher) {
        var reader = readers.of(watcher);
        var seen = agents.onShift().stream()
                .filter(agent -> reader.watches(agent.team()))
                .toList();
        var running = calls.inFlight().stream()
                .filter(call -> reader.watches(team(call.campaign())))
                .map(call -> FloorCall.of(call, stages.of(call)))
                .toList();
        return new FloorView(
                clock.instant(),
                seen.stream().map(AgentView::of).toList(),
                figures(seen.stream().map(Agent::person).toList()),
                running,
                campaigns(reader),
                reader.outsourced() ? List.of() : queues(),
                reader.outsourced() ? List.of() : trunks());
    }

    Optional<TeamId> team(CampaignId campaign) {
        return campaigns.byId(campaign).map(Campaign::team);
    }

    Optional<FloorCampaign> campaign(CampaignId id) {
        return campaigns.byId(id).filter(Floors::onTheFloor).map(standings::of);
    }

    List<ManagerQueue> queues() {
        return queues.now();
    }

    List<TrunkLine> trunks() {
        var reachable = telephony.trunks();
        return trunks.all().stream()
                .map(trunk -> TrunkLine.of(trunk, reachable.get(trunk.name())))
                .toList();
    }

    /// Each agent's day begins at their own midnight.
    List<AgentFigures> figures(Collection<PersonId> who) {
        Instant now = clock.instant();
        return who.stream().collect(Collectors.groupingBy(this::midnight)).entrySet().stream()
                .flatMap(day -> days.of(day.getValue(), day.getKey(), now).stream())
                .map(AgentFigures::of)
                .toList();
    }

    private Instant midnight(PersonId person) {
        var zone = people.byId(person).map(Person::zone).orElse(ZoneId.of("UTC"));
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }

    private List<FloorCampaign> campaigns(Reader reader) {
        return campaigns.all().stream()
                .filter(campaign -> onTheFloor(campaign) && reader.watches(Optional.of(campaign.team())))
                .map(standings::of)
                .toList();
    }

    private static boolean onTheFloor(Campaign campaign) {
        return campaign.status() == CampaignStatus.RUNNING || campaign.status() == CampaignStatus.PAUSED;
    }
}
