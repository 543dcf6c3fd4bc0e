package tritone.call;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import tritone.call.lifecycle.Ended;
import tritone.call.lifecycle.Fact;
import tritone.call.lifecycle.WrappingUp;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.LiveChannel;
import tritone.telephony.TelephonyEvent;

/// Brings the calls of our books and the channels of the switch together again: after a start, after a lost link, and
/// now and then, should an event have gone unheard. Conversations that the switch still holds go on.
@ApplicationScoped
class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    /// A call this young may not have become a channel yet.
    private static final Duration YOUNG = Duration.ofSeconds(5);

    private volatile boolean begun;
    private final LiveCalls live;
    private final Unfinished unfinished;
    private final Switchboard switchboard;
    private final AgentsInCalls agents;
    private final Clock clock;

    Reconciliation(LiveCalls live, Unfinished unfinished, Switchboard switchboard, AgentsInCalls agents, Clock clock) {
        this.live = live;
        this.unfinished = unfinished;
        this.switchboard = switchboard;
        this.agents = agents;
        this.clock = clock;
    }

    /// After the agents' shifts are back, before the switch is spoken to.
    void start(@Observes @Priority(200) StartupEvent event) {
        var calls = unfinished.calls(clock.instant());
        calls.forEach(live::add);
        agents.release(calls);
        if (!calls.isEmpty()) LOG.infof("%d calls of an earlier run are open", calls.size());
        begun = true;
    }

    /// Once more when those are old enough that were too young at first.
    void linked(@Observes TelephonyEvent.LinkUp up) {
        Thread.startVirtualThread(this::compare);
        CompletableFuture.delayedExecutor(YOUNG.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(this::compare);
    }

    @Scheduled(every = "{tritone.calls.compare-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void compare() {
        // the scheduler may look before the calls of the earlier run are back
        if (begun) {
            adopt();
            agents.release(clock.instant().minus(YOUNG));
        }
        compareWithSwitch();
    }

    /// Rows whose commit succeeded without our hearing of it, the database going away at that moment.
    private void adopt() {
        // first who is not among the living, then whether the row is still there: a call's row goes before the call
        // does
        var unknown =
                unfinished.ids().stream().filter(id -> live.byId(id).isEmpty()).collect(Collectors.toSet());
        if (unknown.isEmpty()) return;
        Instant now = clock.instant();
        unfinished.calls(now).stream()
                .filter(call -> unknown.contains(call.placed.id()))
                .filter(call -> call.placed.orderedAt().plus(YOUNG).isBefore(now))
                .forEach(call -> {
                    LOG.warnf("call %s is open in our books only", call.placed.id());
                    live.add(call);
                });
    }

    private void compareWithSwitch() {
        switchboard.view().ifPresent(view -> {
            for (var call : live.all()) {
                var fact = view.of(ChannelId.of(call.placed.id()));
                boolean young = call.placed.orderedAt().plus(YOUNG).isAfter(view.at());
                if (!(young && fact instanceof Fact.Missing)) live.tell(call, fact);
            }
            view.channels().stream().filter(this::stray).forEach(channel -> {
                LOG.warnf(
                        "channel %s (%s) belongs to no open call",
                        channel.channel().value(), channel.name());
                switchboard.hangUpStray(channel.channel());
            });
        });
    }

    /// A customer's channel that no attempt waits for.
    private boolean stray(LiveChannel channel) {
        boolean customer = channel.call()
                .filter(call -> ChannelId.of(call).equals(channel.channel()))
                .isPresent();
        if (!customer) return false;
        return live.byChannel(channel.channel())
                .map(OpenCall::state)
                .filter(state -> !(state instanceof Ended || state instanceof WrappingUp))
                .isEmpty();
    }
}
