package tritone.dialer;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tritone.call.AttemptEnded;
import tritone.call.AttemptsOrdered;
import tritone.call.CallDisposed;
import tritone.call.CallJoined;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.dialer.pacing.Observation;

/// What happened since the pacer was asked last, kept for it in order until the next tick.
@ApplicationScoped
class Observations {
    private static final int MOST_KEPT = 10_000;

    private final Map<CampaignId, Queue<Observation>> kept = new ConcurrentHashMap<>();

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

    void joined(@Observes(during = AFTER_SUCCESS) CallJoined call) {
        add(call.campaign(), new Observation.Answered(call.call().toString(), call.answeredAt()));
        add(
                call.campaign(),
                new Observation.Joined(call.call().toString(), call.agent().value(), call.joinedAt()));
    }

    void ended(@Observes(during = AFTER_SUCCESS) AttemptEnded attempt) {
        String id = attempt.call().toString();
        var agent = attempt.agent();
        if (attempt.disposition() == Disposition.ABANDONED)
            add(attempt.campaign(), new Observation.Abandoned(id, attempt.endedAt()));
        else if (attempt.joinedAt().isPresent() && agent.isPresent())
            add(attempt.campaign(), new Observation.TalkEnded(id, agent.get().value(), attempt.endedAt()));
        else
            add(
                    attempt.campaign(),
                    new Observation.Failed(id, attempt.disposition().name(), attempt.endedAt()));
    }

    void disposed(@Observes(during = AFTER_SUCCESS) CallDisposed call) {
        call.by().ifPresent(agent -> add(call.campaign(), new Observation.WrapUpEnded(agent.value(), call.at())));
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
}
