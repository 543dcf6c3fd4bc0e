package tritone.dialer;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tritone.agent.AgentChanged;
import tritone.agent.AgentState;
import tritone.call.AttemptCounts.Ending;
import tritone.call.AttemptEnded;
import tritone.call.AttemptsOrdered;
import tritone.call.CallChanged;
import tritone.call.CallDisposed;
import tritone.call.CallJoined;
import tritone.call.MachineChecked;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.dialer.pacing.Observation;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// What happened since the pacer was asked last, kept for it in order until the next tick.
@ApplicationScoped
class Observations {
    private static final int MOST_KEPT = 10_000;

    private final Map<CampaignId, Queue<Observation>> kept = new ConcurrentHashMap<>();
    private final Map<PersonId, Presence> presences = new ConcurrentHashMap<>();
    private final RunningCampaigns running;
    private final Clock clock;

    Observations(RunningCampaigns running, Clock clock) {
        this.running = running;
        this.clock = clock;
    }

    List<Observation> drain(CampaignId campaign) {
        var queue = queue(campaign);
        var drained = new ArrayList<Observation>();
        for (var next = queue.poll(); next != null; next = queue.poll()) drained.add(next);
        return drained;
    }

    void ordered(@Observes(during = AFTER_SUCCESS) AttemptsOrdered orders) {
        for (var order : orders.attempts()) {
            if (order.attempt().byHand()) continue;
            add(
                    orders.campaign(),
                    new Observation.Placed(
                            order.call().toString(), order.attempt().numberOf(), order.at()));
        }
    }

    /// Told on its own thread, perhaps after what it led to: the pacer puts it in order.
    void changed(@Observes CallChanged change) {
        var call = change.call();
        String id = call.call().toString();
        switch (call.phase()) {
            case RINGING -> add(call.campaign(), new Observation.Rang(id, clock.instant()));
            case WAITING -> call.answeredAt().ifPresent(at -> add(call.campaign(), new Observation.Answered(id, at)));
            case DIALLING, TALKING, LEAVING, WRAP_UP -> {}
        }
    }

    void changed(@Observes AgentChanged change) {
        var agent = change.agent();
        var now = Presence.of(agent.state());
        @Nullable Presence before = presences.put(agent.person(), now);
        if (now == before || before == null && now == Presence.AWAY) return;
        if (now == Presence.AWAY) presences.remove(agent.person());
        long id = agent.person().value();
        var at = agent.state().since();
        var observation = switch (now) {
            case HERE -> new Observation.AgentCame(id, at);
            case PAUSED -> new Observation.AgentPaused(id, at);
            case AWAY -> new Observation.AgentLeft(id, at);
        };
        agent.team()
                .map(team -> running.byTeam().getOrDefault(team, List.of()))
                .ifPresent(campaigns -> campaigns.forEach(campaign -> add(campaign.id(), observation)));
    }

    void joined(@Observes(during = AFTER_SUCCESS) CallJoined call) {
        add(call.campaign(), new Observation.Answered(call.call().toString(), call.answeredAt()));
        add(
                call.campaign(),
                new Observation.Joined(call.call().toString(), call.agent().value(), call.joinedAt()));
    }

    void ended(@Observes(during = AFTER_SUCCESS) AttemptEnded attempt) {
        add(
                attempt.campaign(),
                end(
                        attempt.call(),
                        attempt.disposition(),
                        attempt.joinedAt().flatMap(joined -> attempt.agent()),
                        attempt.endedAt()));
    }

    private static Observation end(CallId call, Disposition disposition, Optional<PersonId> talked, Instant at) {
        if (disposition == Disposition.ABANDONED) return new Observation.Abandoned(call.toString(), at);
        return talked.<Observation>map(agent -> new Observation.TalkEnded(call.toString(), agent.value(), at))
                .orElseGet(() -> new Observation.Failed(call.toString(), disposition.name(), at));
    }

    void givenBack(@Observes(during = AFTER_SUCCESS) AttemptGivenBack attempt) {
        wasTheLine(attempt.campaign(), attempt.call(), attempt.at());
    }

    void wasTheLine(CampaignId campaign, CallId call, Instant at) {
        add(campaign, new Observation.WasTheLine(call.toString(), at));
    }

    /// What ended while nobody listened, in the order it ended.
    void missed(CampaignId campaign, List<Ending> endings) {
        for (var ending : endings) {
            String call = ending.call().toString();
            add(campaign, new Observation.Placed(call, ending.number(), ending.orderedAt()));
            ending.answeredAt().ifPresent(at -> add(campaign, new Observation.Answered(call, at)));
            var talked = ending.joinedAt().flatMap(joined -> ending.agent());
            talked.ifPresent(agent -> add(
                    campaign,
                    new Observation.Joined(
                            call, agent.value(), ending.joinedAt().orElse(ending.endedAt()))));
            add(campaign, end(ending.call(), ending.disposition(), talked, ending.endedAt()));
        }
    }

    void disposed(@Observes(during = AFTER_SUCCESS) CallDisposed call) {
        call.by().ifPresent(agent -> add(call.campaign(), new Observation.WrapUpEnded(agent.value(), call.at())));
    }

    void checked(@Observes(during = AFTER_SUCCESS) MachineChecked word) {
        if (word.person())
            add(word.campaign(), new Observation.MistakenForMachine(word.call().toString(), word.at()));
    }

    private void add(CampaignId campaign, Observation observation) {
        var queue = queue(campaign);
        queue.add(observation);
        // nobody asks the pacer of a campaign that does not run
        if (queue.size() > MOST_KEPT) queue.poll();
    }

    private Queue<Observation> queue(CampaignId campaign) {
        return kept.computeIfAbsent(campaign, id -> new ConcurrentLinkedQueue<>());
    }

    private enum Presence {
        HERE,
        PAUSED,
        AWAY;

        static Presence of(AgentState state) {
            return switch (state) {
                case AgentState.Ready _, AgentState.Joining _, AgentState.Talking _, AgentState.WrapUp _ -> HERE;
                case AgentState.Paused _ -> PAUSED;
                case AgentState.Off _, AgentState.Connecting _, AgentState.Disconnected _ -> AWAY;
            };
        }
    }
}
