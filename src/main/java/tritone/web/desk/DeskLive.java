package tritone.web.desk;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import tritone.agent.AgentChanged;
import tritone.call.CallChanged;
import tritone.people.PersonId;
import tritone.people.Role;

/// Keeps open desks up to date: each change sends the whole desk, computed when it is sent, so that the last message a
/// screen gets is always the newest state. Changes that come faster than that are sent once.
@ApplicationScoped
class DeskLive {
    private static final Logger LOG = Logger.getLogger(DeskLive.class);
    private static final long TOGETHER_MILLIS = 30;
    private static final long AGAIN_SECONDS = 1;

    private final Set<PersonId> stale = ConcurrentHashMap.newKeySet();
    private final Map<PersonId, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    /// An agent's and their call's change come together and make one message.
    private final Executor soon = CompletableFuture.delayedExecutor(TOGETHER_MILLIS, MILLISECONDS, senders);
    private final Executor later = CompletableFuture.delayedExecutor(AGAIN_SECONDS, SECONDS, senders);
    private final DeskViews desks;
    private final LiveStreams streams;
    private final Event<Push> push;

    DeskLive(DeskViews desks, LiveStreams streams, Event<Push> push) {
        this.desks = desks;
        this.streams = streams;
        this.push = push;
    }

    void opened(@Observes StreamOpened opened) {
        var person = opened.person();
        if (person.is(Role.OPERATOR) || person.is(Role.MANAGER) || person.is(Role.ACCOUNT_MANAGER))
            refresh(person.id());
    }

    void agentChanged(@Observes AgentChanged changed) {
        refresh(changed.agent().person());
    }

    void callChanged(@Observes CallChanged changed) {
        var call = changed.call();
        call.agent().ifPresent(person -> {
            switch (call.phase()) {
                case WAITING -> {
                    prepare(person);
                    refresh(person);
                }
                case TALKING -> show(person);
                case DIALLING, RINGING, LEAVING, WRAP_UP -> refresh(person);
            }
        });
    }

    /// What is to be said of the client is read while the switch still joins the two.
    private void prepare(PersonId person) {
        if (streams.listens(person))
            senders.execute(() -> inTurn(
                    person,
                    () -> streams.listener(person).ifPresent(who -> desks.prepare(who.person(), who.address()))));
    }

    /// At once: the operator hears the client already.
    private void show(PersonId person) {
        if (!streams.listens(person)) return;
        stale.add(person);
        senders.execute(() -> send(person));
    }

    private void refresh(PersonId person) {
        if (streams.listens(person) && stale.add(person)) soon.execute(() -> send(person));
    }

    private void send(PersonId person) {
        inTurn(person, () -> {
            // another message has brought it meanwhile
            if (!stale.remove(person)) return;
            streams.listener(person)
                    .ifPresent(who -> push.fire(Push.to(person, "desk", desks.pushed(who.person(), who.address()))));
        });
    }

    private void inTurn(PersonId person, Runnable doing) {
        var turn = turns.computeIfAbsent(person, fresh -> new ReentrantLock());
        turn.lock();
        try {
            doing.run();
        } catch (RuntimeException broken) {
            // the database may be away for a moment: no screen stays behind what the house knows
            LOG.warnf(broken, "the desk of %s is sent later", person.value());
            if (stale.add(person)) later.execute(() -> send(person));
        } finally {
            turn.unlock();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        senders.shutdown();
    }
}
