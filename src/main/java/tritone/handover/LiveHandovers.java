package tritone.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import tritone.call.AttemptEnded;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.routing.Chosen;
import tritone.handover.routing.LiveEvent;
import tritone.handover.routing.LiveHandover;
import tritone.handover.routing.LiveHandover.Effect;
import tritone.handover.routing.LiveHandover.Next;
import tritone.handover.routing.LiveState;
import tritone.handover.routing.LiveState.AsTask;
import tritone.handover.routing.LiveState.DoneLive;
import tritone.handover.routing.LiveState.Introducing;
import tritone.handover.routing.LiveState.Ringing;
import tritone.handover.routing.Wanted.Way;
import tritone.people.PersonId;
import tritone.telephony.ChannelId;
import tritone.telephony.TelephonyEvent;

/// The live hand-overs of this moment. One thread takes what happens to them in turn: state by the pure core, its row,
/// then the switch.
@ApplicationScoped
class LiveHandovers {
    /// Longer than any talk: only what the switch never told us the end of stays so long.
    static final Duration MEMORY = Duration.ofHours(2);

    private static final Logger LOG = Logger.getLogger(LiveHandovers.class);

    private final Map<ChannelId, Live> board = new ConcurrentHashMap<>();
    private final ExecutorService turns = Executors.newSingleThreadExecutor(Thread.ofVirtual()
            .name("handovers")
            .uncaughtExceptionHandler((thread, broken) -> LOG.error("a hand-over could not go on", broken))
            .factory());
    private final Giving giving;
    private final HandoverRows rows;
    private final HandoverWires wires;
    private final Event<HandoverChanged> changed;
    private final Clock clock;

    LiveHandovers(Giving giving, HandoverRows rows, HandoverWires wires, Event<HandoverChanged> changed, Clock clock) {
        this.giving = giving;
        this.rows = rows;
        this.wires = wires;
        this.changed = changed;
        this.clock = clock;
    }

    /// Hand-overs that an earlier run of the service left open are not continued: nobody knows who still hears whom.
    void reconcile(@Observes StartupEvent started) {
        turns.execute(() -> rows.at(HandoverStep.RINGING, HandoverStep.INTRODUCING)
                .forEach(left -> {
                    LiveState state = left.step() == HandoverStep.INTRODUCING
                                    && left.manager().isPresent()
                            ? LiveHandover.introducing(left.manager().get(), left.stepAt())
                            : LiveHandover.ringing(left.stepAt());
                    feed(remembered(new Live(left, state)), new LiveEvent.Restarted());
                }));
    }

    /// Begins a hand-over whose row is written.
    void begin(Handover handover) {
        turns.execute(() -> {
            var live = remembered(new Live(handover, LiveHandover.ringing(handover.askedAt())));
            changed.fire(new HandoverChanged(handover));
            seek(live);
        });
    }

    /// Waits until it was taken; empty for a hand-over that is not on the board.
    Optional<LiveState> tell(HandoverId id, LiveEvent event) {
        return inTurn(() -> {
            var live = Optional.ofNullable(board.get(id.channel()));
            live.ifPresent(known -> feed(known, event));
            return live.map(Live::state);
        });
    }

    /// The operator says what the call was and leaves the client with the manager. `say` writes the outcome, and in the
    /// same transaction what it is given. To be called from [#inTurn] only.
    <T> T leave(HandoverId id, Function<Optional<Runnable>, T> say) {
        var live = board.get(id.channel());
        if (live == null || !(live.state() instanceof Introducing met)) return say.apply(Optional.empty());
        Next next = LiveHandover.next(met, new LiveEvent.OperatorLeaves());
        var written = new ArrayList<Handover>();
        T answer = say.apply(Optional.of(() -> written.add(write(live, next))));
        written.forEach(done -> {
            live.become(done, next.state());
            wires.recordOn(done);
        });
        return answer;
    }

    /// The hand-over that keeps this manager on the telephone, and until when it rings.
    Optional<HandoverChanged> with(PersonId manager) {
        return board.values().stream()
                .filter(live -> live.isWith(manager))
                .findFirst()
                .map(live -> new HandoverChanged(
                        live.handover(), live.until(live.handover().stepAt()), false));
    }

    /// The manager will not take it; false when it is not theirs to decline (any more).
    boolean decline(HandoverId id, PersonId manager) {
        return inTurn(() -> {
            var live = board.get(id.channel());
            if (live == null || !live.isRinging(manager)) return false;
            var left = live.without(manager);
            if (left.isEmpty()) feed(live, new LiveEvent.Declined());
            else wires.ringOnly(live.handover(), left);
            return true;
        });
    }

    /// Who is rung, or talks.
    Set<PersonId> busy() {
        Set<PersonId> busy =
                board.values().stream().flatMap(other -> other.busy().stream()).collect(Collectors.toSet());
        busy.addAll(wires.inCalls());
        return busy;
    }

    /// Runs in turn with everything that happens to hand-overs, and waits.
    <T> T inTurn(Supplier<T> act) {
        var answer = new CompletableFuture<T>();
        turns.execute(() -> {
            try {
                answer.complete(act.get());
            } catch (RuntimeException broken) {
                answer.completeExceptionally(broken);
            }
        });
        return answer.join();
    }

    /// The hand-overs for which somebody is rung or introduced just now.
    Stream<Handover> offeredTo(PersonId manager) {
        return board.values().stream()
                .filter(live -> !live.state().over() && live.isWith(manager))
                .map(Live::handover);
    }

    void hear(@Observes TelephonyEvent event) {
        if (!(event instanceof TelephonyEvent.OfChannel of)) return;
        var live = board.get(of.channel());
        if (live == null) return;
        if (event instanceof TelephonyEvent.InvitationRings rings) turns.execute(() -> rung(live, rings.account()));
        else turns.execute(() -> live.meaning(event).ifPresent(news -> feed(live, news)));
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptEnded ended) {
        board.values().stream()
                .filter(live -> live.handover().call().equals(ended.call()))
                .forEach(live -> turns.execute(() -> feed(live, new LiveEvent.ClientGone())));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!board.isEmpty()) inTurn(this::ticked);
    }

    void stop(@Observes ShutdownEvent stopping) {
        turns.shutdown();
    }

    private boolean ticked() {
        Instant now = clock.instant();
        for (Live live : List.copyOf(board.values())) {
            feed(live, new LiveEvent.Clock(now));
            if (live.seeks()) seek(live);
            if (live.forgotten(now)) board.remove(live.handover().id().channel());
        }
        return true;
    }

    private Live remembered(Live live) {
        board.put(live.handover().id().channel(), live);
        return live;
    }

    /// The next one's phone rings: the offer is theirs now.
    private void rung(Live live, String account) {
        var manager = live.owning(account).filter(live::isRinging);
        if (manager.isEmpty() || live.handover().manager().equals(manager)) return;
        var offered = live.handover().at(HandoverStep.RINGING, manager, HandoverReason.NEXT, clock.instant());
        QuarkusTransaction.requiringNew().run(() -> rows.step(offered));
        live.become(offered, live.state());
        tell(live);
    }

    private void tell(Live live) {
        changed.fire(new HandoverChanged(live.handover(), live.until(clock.instant()), false));
    }

    /// Looks for somebody to ring; nobody free yet: again at the next tick.
    private void seek(Live live) {
        Chosen chosen = QuarkusTransaction.requiringNew().call(() -> chosen(live));
        switch (chosen) {
            case Chosen.Choice choice -> ring(live, choice);
            case Chosen.Nobody nobody -> {
                switch (nobody.reason()) {
                    case ALL_BUSY, OWNER_BUSY ->
                        LOG.debugf("hand-over %s waits: %s", live.handover().id(), nobody);
                    case NO_MANAGERS, NO_SKILL, LISTS_FULL, NOBODY_PRESENT, OWNER_ABSENT ->
                        feed(live, new LiveEvent.NobodyRight());
                }
            }
        }
    }

    private Chosen chosen(Live live) {
        Chosen chosen = giving.choose(live.handover().lead(), Way.LIVE, busy(), Optional.empty());
        if (chosen instanceof Chosen.Choice choice) {
            var manager = Optional.of(choice.manager().person());
            var ringing =
                    live.handover().at(HandoverStep.RINGING, manager, HandoverReason.of(choice.why()), clock.instant());
            rows.step(ringing);
            live.become(ringing, live.state());
        }
        return chosen;
    }

    private void ring(Live live, Chosen.Choice choice) {
        live.rings(wires.accounts(choice));
        tell(live);
        Duration patience = live.state() instanceof Ringing ringing
                ? Duration.between(clock.instant(), ringing.until()).minus(LiveHandover.GRACE)
                : LiveHandover.PATIENCE;
        if (!wires.invite(live.handover(), choice, patience)) feed(live, new LiveEvent.SwitchLost());
    }

    private void feed(Live live, LiveEvent event) {
        Next next = LiveHandover.next(live.state(), event);
        boolean moved = !next.state().equals(live.state());
        if (moved) live.become(QuarkusTransaction.requiringNew().call(() -> write(live, next)), next.state());
        next.effects().forEach(effect -> carryOut(live.handover(), effect));
        boolean talkOver = event instanceof LiveEvent.ClientGone || event instanceof LiveEvent.InvitationOver;
        if (talkOver
                && !moved
                && live.state().over()
                && board.remove(live.handover().id().channel(), live))
            changed.fire(new HandoverChanged(live.handover(), Optional.empty(), true));
    }

    private Handover write(Live live, Next next) {
        var handover = live.handover();
        Handover written = switch (next.state()) {
            case Ringing ringing -> handover;
            case Introducing met ->
                rows.step(handover.at(
                        HandoverStep.INTRODUCING,
                        Optional.of(met.manager()),
                        HandoverReason.ANSWERED,
                        clock.instant()));
            case DoneLive done -> giving.live(handover, done.manager());
            case AsTask task -> giving.task(handover, HandoverReason.of(task.why()), task.met());
        };
        changed.fire(new HandoverChanged(written));
        return written;
    }

    private void carryOut(Handover handover, Effect effect) {
        switch (effect) {
            case Effect.WithdrawInvitation withdraw ->
                wires.hangUp(handover.id().channel());
            case Effect.HangUpClient client -> wires.hangUp(ChannelId.of(handover.call()));
            case Effect.ReleaseOperator release -> wires.release(handover);
            // written with the state
            case Effect.GiveLead lead -> LOG.debugf("lead %s given live", handover.lead());
            case Effect.GiveTask task -> LOG.debugf("lead %s given as a task", handover.lead());
        }
    }
}
