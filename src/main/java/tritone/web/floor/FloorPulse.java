package tritone.web.floor;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tritone.agent.Agent;
import tritone.agent.AgentChanged;
import tritone.agent.Agents;
import tritone.call.AttemptEnded;
import tritone.call.CallDisposed;
import tritone.campaign.CampaignChanged;
import tritone.campaign.CampaignId;
import tritone.campaign.TrunkChanged;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.report.ManagerQueue;
import tritone.telephony.TelephonyEvent;
import tritone.web.desk.Push;

/// Tells those who watch the floor what has to be counted: agents' figures, how campaigns stand, the managers' queues
/// and the trunks. Only what may have changed is counted anew, and only what has is told.
@ApplicationScoped
class FloorPulse {
    private static final Logger LOG = Logger.getLogger(FloorPulse.class);
    private static final Push.Audience HOUSE =
            new Push.Roles(Set.of(Role.SUPERVISOR, Role.HEAD_OF_SALES, Role.ADMINISTRATOR));

    private final Set<PersonId> agents = ConcurrentHashMap.newKeySet();
    private final Set<CampaignId> campaigns = ConcurrentHashMap.newKeySet();
    private final ExecutorService inOrder = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("floor-pulse").factory());
    private final Floors floors;
    private final Agents board;
    private final Event<Push> push;
    private volatile List<ManagerQueue> queues = List.of();

    FloorPulse(Floors floors, Agents board, Event<Push> push) {
        this.floors = floors;
        this.board = board;
        this.push = push;
    }

    void agentChanged(@Observes AgentChanged change) {
        agents.add(change.agent().person());
    }

    void said(@Observes(during = AFTER_SUCCESS) CallDisposed call) {
        call.by().ifPresent(agents::add);
    }

    void ended(@Observes(during = AFTER_SUCCESS) AttemptEnded attempt) {
        campaigns.add(attempt.campaign());
    }

    void campaignChanged(@Observes(during = AFTER_SUCCESS) CampaignChanged change) {
        then(() -> tell(change.campaign()));
    }

    void trunkChanged(@Observes(during = AFTER_SUCCESS) TrunkChanged change) {
        then(this::tellTrunks);
    }

    void trunkSeen(@Observes TelephonyEvent event) {
        if (event instanceof TelephonyEvent.TrunkSeen || event instanceof TelephonyEvent.LinkDown)
            then(this::tellTrunks);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellFigures() {
        var changed = agents.stream().filter(agents::remove).toList();
        Map<Optional<TeamId>, List<PersonId>> teams = changed.stream()
                .flatMap(person -> board.onShift(person).stream())
                .collect(Collectors.groupingBy(Agent::team, Collectors.mapping(Agent::person, Collectors.toList())));
        teams.forEach((team, people) ->
                push.fire(new Push(FloorLive.team(team), "floor-figures", new Figures(floors.figures(people)))));
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellStandings() {
        campaigns.stream().filter(campaigns::remove).toList().forEach(this::tell);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellQueues() {
        var now = floors.queues();
        if (now.equals(queues)) return;
        queues = now;
        push.fire(new Push(HOUSE, "floor-queues", new Queues(now)));
    }

    private void tell(CampaignId id) {
        var team = floors.team(id);
        if (team.isEmpty()) return;
        var view = floors.campaign(id).orElse(null);
        push.fire(new Push(FloorLive.team(team), "floor-campaign", new CampaignMoved(id.value(), view)));
    }

    private void tellTrunks() {
        push.fire(Push.toFloor("floor-trunks", new Trunks(floors.trunks())));
    }

    private void then(Runnable news) {
        inOrder.execute(() -> {
            try {
                news.run();
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "news of the floor could not be told");
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        inOrder.shutdown();
    }

    public record Figures(List<AgentFigures> figures) {}

    /// @param campaign null: it is on the floor no more
    public record CampaignMoved(long id, @Nullable FloorCampaign campaign) {}

    public record Queues(List<ManagerQueue> queues) {}

    public record Trunks(List<TrunkLine> trunks) {}
}
