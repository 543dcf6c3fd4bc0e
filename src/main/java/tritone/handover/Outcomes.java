package tritone.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tritone.call.Calls;
import tritone.call.Calls.Reply;
import tritone.call.InFlight;
import tritone.call.lifecycle.Parting;
import tritone.handover.OutcomeWish.Fault;

/// How operators end their calls: the word, the hand-over and the parting as one.
@ApplicationScoped
public class Outcomes {
    private final Calls calls;
    private final Handovers handovers;
    private final LiveHandovers live;
    private final HandoverRows rows;

    Outcomes(Calls calls, Handovers handovers, LiveHandovers live, HandoverRows rows) {
        this.calls = calls;
        this.handovers = handovers;
        this.live = live;
        this.rows = rows;
    }

    /// Checks everything first. If nothing is wrong, all of it is written in one transaction, and the switch is told
    /// after it. The first outcome of a call stays: a second request changes nothing.
    public Result say(OutcomeWish wish) {
        return wish.passesOn() ? live.inTurn(() -> passOn(wish)) : new Result.Answered(dispose(wish, Optional.empty()));
    }

    private Result passOn(OutcomeWish wish) {
        var call = calls.inHand(wish.call(), wish.by());
        var begun = rows.ofCall(wish.call());
        var fault = call.flatMap(mine -> wish.fault(mine, begun.map(Handover::step)));
        if (fault.isPresent()) return new Result.NotPassedOn(fault.get());
        boolean leaves = wish.parting() == Parting.LEAVE && begun.isPresent();
        return new Result.Answered(
                leaves
                        ? live.leave(begun.get().id(), alongside -> dispose(wish, alongside))
                        : dispose(wish, begun.isPresent() ? Optional.empty() : task(wish, call)));
    }

    private Optional<Runnable> task(OutcomeWish wish, Optional<InFlight> call) {
        return call.flatMap(mine -> wish.task()
                .map(task -> () -> handovers.give(wish.handover(task.dueAt()), mine.lead(), HandoverReason.ASKED_FOR)));
    }

    private Reply dispose(OutcomeWish wish, Optional<Runnable> alongside) {
        return calls.dispose(wish.call(), wish.by(), wish.said(), wish.parting(), alongside);
    }

    public sealed interface Result {
        /// Done, or refused as a whole.
        record Answered(Reply reply) implements Result {}

        /// Nothing was done.
        record NotPassedOn(Fault why) implements Result {}
    }
}
