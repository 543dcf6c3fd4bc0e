package tritone.call;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import tritone.agent.Agent;
import tritone.agent.AgentChanged;
import tritone.agent.AgentState;
import tritone.agent.Phone;
import tritone.call.lifecycle.AgentLine;
import tritone.call.lifecycle.CallState;
import tritone.call.lifecycle.CallStep;
import tritone.call.lifecycle.Ended;
import tritone.call.lifecycle.Fact;
import tritone.call.lifecycle.Order;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.TelephonyEvent;

/// The calls in memory. Each gets its facts in turn; what its state decides is written, then done: rows, switch, floor.
@ApplicationScoped
class LiveCalls {
    private static final Logger LOG = Logger.getLogger(LiveCalls.class);
    private static final int MOST_REFUSALS = 60;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Map<ChannelId, OpenCall> calls = new ConcurrentHashMap<>();
    private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService news = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("call-news").factory());
    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("call-alarms").factory());
    private final CallLedger ledger;
    private final Switchboard switchboard;
    private final WaitingRoom waiting;
    private final Event<CallChanged> changed;
    private final Clock clock;

    LiveCalls(
            CallLedger ledger, Switchboard switchboard, WaitingRoom waiting, Event<CallChanged> changed, Clock clock) {
        this.ledger = ledger;
        this.switchboard = switchboard;
        this.waiting = waiting;
        this.changed = changed;
        this.clock = clock;
        alarms.setRemoveOnCancelPolicy(true);
    }

    /// Nobody lives twice: a call that is here already stays the one it is.
    void add(OpenCall call) {
        if (calls.putIfAbsent(ChannelId.of(call.placed.id()), call) != null) return;
        arm(call);
        tellHouse(call);
    }

    /// Follows it no more: its alarms are off, and news of it is nobody's.
    void forget(OpenCall call) {
        calls.remove(ChannelId.of(call.placed.id()), call);
        call.alarm(null);
    }

    Collection<OpenCall> all() {
        return List.copyOf(calls.values());
    }

    Optional<OpenCall> byId(CallId call) {
        return byChannel(ChannelId.of(call));
    }

    Optional<OpenCall> byChannel(ChannelId channel) {
        return Optional.ofNullable(calls.get(channel));
    }

    void tell(OpenCall call, Fact fact) {
        call.inTurn(turns, () -> {
            call.unheard().add(fact);
            if (call.unheard().size() == 1) hearAll(call);
        });
    }

    /// The state stands as it was before the fact that could not be written, so it may simply come again: no call stays
    /// open over a failed write, and the facts keep their order.
    private void hearAll(OpenCall call) {
        for (var fact = call.unheard().peek();
                fact != null;
                fact = call.unheard().peek()) {
            try {
                heed(call, fact);
                call.heard();
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "call %s could not be written on %s", call.placed.id(), EventKinds.of(fact));
                if (call.unheard().size() == 1 || call.refused(broken) < MOST_REFUSALS) {
                    hearAgain(call);
                    return;
                }
                // a fact that will never be written must not keep the call's end from being heard
                call.heard();
                if (fact instanceof Fact.Found(var line)) waiting.takeBack(call, line);
            }
        }
    }

    private void hearAgain(OpenCall call) {
        if (alarms.isShutdown()) return;
        alarms.schedule(() -> call.inTurn(turns, () -> hearAll(call)), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Tells it in turn, if it is still `fitting` then; true if that changed anything. Then `alongside` was done too,
    /// in the transaction of its rows.
    CompletableFuture<Boolean> ask(
            OpenCall call, Predicate<CallState> fitting, Fact fact, Optional<Runnable> alongside) {
        var answer = new CompletableFuture<Boolean>();
        call.inTurn(turns, () -> {
            try {
                answer.complete(fitting.test(call.state()) && handle(call, fact, alongside));
            } catch (RuntimeException broken) {
                answer.completeExceptionally(broken);
            }
        });
        return answer;
    }

    void hear(@Observes TelephonyEvent event) {
        if (!(event instanceof TelephonyEvent.OfChannel news)) return;
        var call = calls.get(news.channel());
        if (call != null) SwitchFacts.of(news).ifPresent(fact -> tell(call, fact));
    }

    void agentChanged(@Observes AgentChanged change) {
        var agent = change.agent();
        switch (agent.state()) {
            case AgentState.Ready _ -> mayBeFree(agent);
            case AgentState.Joining(var call, var _) -> lineOf(agent, call);
            case AgentState.Talking(var call, var _) -> lineOf(agent, call);
            case AgentState.Off _, AgentState.Connecting _, AgentState.Paused _ -> {}
            case AgentState.WrapUp _, AgentState.Disconnected _ -> {}
        }
    }

    private void mayBeFree(Agent agent) {
        agent.team()
                .ifPresent(
                        team -> waiting.serve(all(), team).forEach((call, line) -> tell(call, new Fact.Found(line))));
        calls.values().stream()
                .filter(call -> call.placed.attempt().byHand())
                .filter(call -> call.placed
                        .attempt()
                        .forAgent()
                        .filter(agent.person()::equals)
                        .isPresent())
                .forEach(call -> tell(call, new Fact.AgentMayBeFree()));
    }

    /// Whoever hangs up a telephone means it; a browser's line is lost by accident only.
    private void lineOf(Agent agent, CallId id) {
        Fact fact = agent.line()
                .<Fact>map(on -> new Fact.AgentBack(new AgentLine(agent.person(), on)))
                .orElseGet(() -> new Fact.AgentGone(agent.person(), agent.phone() == Phone.BROWSER));
        byId(id).ifPresent(call -> tell(call, fact));
    }

    private void heed(OpenCall call, Fact fact) {
        if (fact instanceof Fact.Found(var line)) take(call, line);
        else handle(call, fact);
    }

    private void handle(OpenCall call, Fact fact) {
        handle(call, fact, Optional.empty());
    }

    /// True if the fact changed anything.
    private boolean handle(OpenCall call, Fact fact, Optional<Runnable> alongside) {
        var before = call.state();
        Instant now = clock.instant();
        var step = before.next(fact, call.placed.terms(), now);
        boolean moved = !step.next().equals(before);
        if (!moved && step.orders().isEmpty()) {
            if (fact instanceof Fact.Tick) arm(call);
            return false;
        }
        write(call, step, fact, now, alongside);
        call.become(step.next());
        if (step.next() instanceof Ended) forget(call);
        arm(call);
        for (var order : step.orders()) carryOut(call, order);
        if (moved) tellHouse(call);
        return true;
    }

    private void write(OpenCall call, CallStep step, Fact fact, Instant now, Optional<Runnable> alongside) {
        var rows = step.orders().stream()
                .filter(Order.Row.class::isInstance)
                .map(Order.Row.class::cast)
                .toList();
        boolean telling =
                !rows.isEmpty() || step.next().getClass() != call.state().getClass();
        if (!telling) return;
        var notes = call.noted(EventKinds.of(step.next()), now, EventKinds.of(fact));
        if (rows.isEmpty() && alongside.isEmpty()) {
            call.keep(notes);
        } else {
            ledger.write(call.placed, rows, notes, now, alongside);
            call.written();
        }
    }

    private void carryOut(OpenCall call, Order order) {
        switch (order) {
            case Order.Row _ -> {}
            case Order.Wire wire -> switchboard.carryOut(call.placed, wire);
            case Order.FindAgent() -> findAgent(call);
            case Order.Look() ->
                switchboard.look(ChannelId.of(call.placed.id())).ifPresent(fact -> tell(call, fact));
        }
    }

    private void findAgent(OpenCall call) {
        waiting.ask(call, all()).forEach((served, line) -> {
            if (served == call) found(call, line);
            else tell(served, new Fact.Found(line));
        });
    }

    private void found(OpenCall call, AgentLine line) {
        try {
            take(call, line);
        } catch (RuntimeException broken) {
            // the person waits on; the deadline apologises if nothing better comes
            waiting.takeBack(call, line);
            LOG.errorf(
                    broken,
                    "call %s could not be given to agent %s",
                    call.placed.id(),
                    line.agent().value());
        }
    }

    /// A phone may have died since its agent was promised, and the news of that come before the promise.
    private void take(OpenCall call, AgentLine line) {
        if (waiting.stillStands(call, line)) {
            handle(call, new Fact.Found(line));
            waiting.taken(call);
        } else {
            waiting.takeBack(call, line);
            handle(call, new Fact.AgentMayBeFree());
        }
    }

    private void arm(OpenCall call) {
        if (alarms.isShutdown()) return;
        Instant now = clock.instant();
        call.alarm(call.state()
                .deadline()
                .map(at -> at.isAfter(now) ? Duration.between(now, at) : AGAIN)
                .map(in -> alarms.schedule(() -> tell(call, new Fact.Tick()), in.toMillis() + 1, TimeUnit.MILLISECONDS))
                .orElse(null));
    }

    private void tellHouse(OpenCall call) {
        var view = call.view();
        boolean over = call.state() instanceof Ended;
        news.execute(() -> {
            try {
                changed.fire(new CallChanged(view, over));
            } catch (RuntimeException broken) {
                // one deaf listener must not silence the others' news
                LOG.errorf(broken, "news of call %s was not taken", view.call());
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        alarms.shutdownNow();
        turns.shutdown();
        news.shutdown();
    }
}
