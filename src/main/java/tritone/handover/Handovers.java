package tritone.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tritone.call.CallCorrected;
import tritone.call.CallCorrecting;
import tritone.call.CallDisposed;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.call.InFlight.Phase;
import tritone.campaign.Disposition;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.routing.Chosen;
import tritone.handover.routing.LiveEvent;
import tritone.handover.routing.LiveState.DoneLive;
import tritone.handover.routing.Wanted.Way;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// Warm leads on their way to a manager, live or as a task.
@ApplicationScoped
public class Handovers {
    private final Calls calls;
    private final HandoverRows rows;
    private final LiveHandovers live;
    private final Giving giving;
    private final Event<HandoverChanged> changed;
    private final Clock clock;

    Handovers(
            Calls calls,
            HandoverRows rows,
            LiveHandovers live,
            Giving giving,
            Event<HandoverChanged> changed,
            Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.live = live;
        this.giving = giving;
        this.changed = changed;
        this.clock = clock;
    }

    /// Once a call: asked again, the answer is what became of the first.
    public Answer ask(NewHandover wish) {
        var call = calls.inHand(wish.call(), wish.operator());
        return live.inTurn(() -> {
            var before = rows.ofCall(wish.call());
            if (before.isPresent()) return known(before.get(), wish.operator());
            if (call.isEmpty()) return new Answer.Refused(Refusal.NOT_YOUR_CALL);
            boolean fits =
                    wish.way() == Way.TASK ? mayBeGiven(call.get()) : call.get().phase() == Phase.TALKING;
            return fits ? begin(wish, call.get().lead()) : new Answer.Refused(Refusal.NOT_IN_TALK);
        });
    }

    /// Who would get the client of this operator's call now; empty when it is not theirs. Nothing is promised: the next
    /// hand-over may be faster.
    @Transactional
    public Optional<Chosen> foresee(CallId call, PersonId operator, Way way) {
        return calls.inHand(call, operator)
                .map(of -> giving.choose(of.lead(), way, way == Way.LIVE ? live.busy() : Set.of(), Optional.empty()));
    }

    /// The operator has introduced the manager and goes.
    public Answer leave(CallId call, PersonId operator) {
        var handover = rows.ofCall(call).filter(of -> of.operator().equals(operator));
        if (handover.isEmpty()) return new Answer.Refused(Refusal.NOT_YOUR_CALL);
        var state = live.tell(handover.get().id(), new LiveEvent.OperatorLeaves());
        var now = rows.byId(handover.get().id()).orElseThrow();
        boolean gone = state.filter(DoneLive.class::isInstance).isPresent() || now.step() == HandoverStep.DONE_LIVE;
        return gone ? new Answer.Given(now) : new Answer.Refused(Refusal.MANAGER_NOT_THERE);
    }

    /// The manager will not take it live: the next one is rung, or it becomes a task. False when it does not ring
    /// there.
    public boolean decline(HandoverId id, PersonId manager) {
        return live.decline(id, manager);
    }

    /// The live hand-over a manager is rung for or talks by.
    public Optional<HandoverChanged> with(PersonId manager) {
        return live.with(manager);
    }

    public Optional<Handover> ofCall(CallId call) {
        return rows.ofCall(call);
    }

    /// The newest first.
    public List<Handover> ofLead(LeadId lead) {
        return rows.ofLead(lead);
    }

    public Optional<Handover> byId(HandoverId id) {
        return rows.byId(id);
    }

    /// Whoever said warm and gave the lead to nobody: the lead reaches a manager all the same.
    void disposed(CallDisposed disposed) {
        if (disposed.disposition() != Disposition.WARM || disposed.by().isEmpty()) return;
        if (rows.ofCall(disposed.call()).isPresent()) return;
        var wish = new NewHandover(
                disposed.call(), disposed.by().get(), Way.TASK, disposed.comment(), disposed.callbackAt());
        give(wish, disposed.lead(), HandoverReason.SAID_WARM);
    }

    /// As a task, in the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    Handover give(NewHandover wish, LeadId lead, HandoverReason why) {
        var handover = handover(wish, lead, why);
        rows.add(handover);
        var given = giving.task(handover, why, Optional.empty());
        changed.fire(new HandoverChanged(given));
        return given;
    }

    /// A client who talks with a manager, or was worked on by one, is theirs.
    void ask(@Observes CallCorrecting asked) {
        var wish = asked.wish();
        if (wish.before() != Disposition.WARM || !wish.turns(Disposition.WARM)) return;
        rows.ofCall(wish.after().call())
                .filter(given -> !giving.mayBeTakenBack(given))
                .ifPresent(given -> asked.object("MANAGER_HAS_CLIENT"));
    }

    void corrected(CallCorrected corrected) {
        if (!corrected.turns(Disposition.WARM)) return;
        var given = rows.ofCall(corrected.after().call());
        if (corrected.before() == Disposition.WARM) {
            given.ifPresent(before -> changed.fire(new HandoverChanged(giving.takeBack(before))));
        } else if (given.isEmpty()) {
            disposed(corrected.after());
        } else {
            changed.fire(new HandoverChanged(giving.task(given.get(), HandoverReason.SAID_WARM, Optional.empty())));
        }
    }

    /// Room on a list may have come up for those that wait.
    @Scheduled(
            every = "${tritone.handovers.waiting-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void giveWaiting() {
        for (Handover waiting : rows.at(HandoverStep.WAITING)) {
            QuarkusTransaction.requiringNew().run(() -> {
                var after = giving.task(waiting, waiting.why().orElse(HandoverReason.SAID_WARM), Optional.empty());
                if (after.step() != HandoverStep.WAITING) changed.fire(new HandoverChanged(after));
            });
        }
    }

    private Answer begin(NewHandover wish, LeadId lead) {
        return switch (wish.way()) {
            case TASK ->
                new Answer.Given(
                        QuarkusTransaction.requiringNew().call(() -> give(wish, lead, HandoverReason.ASKED_FOR)));
            case LIVE -> {
                var handover = handover(wish, lead, HandoverReason.ASKED_FOR);
                QuarkusTransaction.requiringNew().run(() -> {
                    rows.add(handover);
                    rows.step(handover);
                });
                live.begin(handover);
                yield new Answer.Given(handover);
            }
        };
    }

    private Handover handover(NewHandover wish, LeadId lead, HandoverReason why) {
        var now = clock.instant();
        return new Handover(
                HandoverId.random(),
                wish.call(),
                lead,
                wish.operator(),
                wish.way(),
                wish.comment(),
                wish.dueAt(),
                now,
                HandoverStep.RINGING,
                Optional.empty(),
                Optional.of(why),
                now);
    }

    private static Answer known(Handover before, PersonId operator) {
        return before.operator().equals(operator)
                ? new Answer.Given(before)
                : new Answer.Refused(Refusal.NOT_YOUR_CALL);
    }

    private static boolean mayBeGiven(InFlight call) {
        return switch (call.phase()) {
            case TALKING, LEAVING, WRAP_UP -> true;
            case DIALLING, RINGING, WAITING -> false;
        };
    }

    public sealed interface Answer {
        record Given(Handover handover) implements Answer {}

        record Refused(Refusal why) implements Answer {}
    }

    public enum Refusal {
        /// Not the call this operator is in.
        NOT_YOUR_CALL,
        /// Nobody talks (any more) who could be handed over.
        NOT_IN_TALK,
        /// The operator stays until a manager has answered.
        MANAGER_NOT_THERE
    }
}
