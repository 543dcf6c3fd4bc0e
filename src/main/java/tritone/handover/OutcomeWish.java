package tritone.handover;

import java.time.Instant;
import java.util.Optional;
import tritone.call.InFlight;
import tritone.call.InFlight.Phase;
import tritone.call.Said;
import tritone.call.lifecycle.Parting;
import tritone.campaign.Disposition;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.routing.Wanted.Way;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// How an operator wishes to end their call, all of it or nothing: what it was, whether a manager gets the client, and
/// how they part.
///
/// @param task given when the client is to go on a manager's list
public record OutcomeWish(CallId call, PersonId by, Said said, Parting parting, Optional<AsTask> task) {
    /// Why the client cannot be handed over, or the operator cannot leave; empty when both are possible.
    ///
    /// @param begun where the hand-over of the call stands, if there is one
    Optional<Fault> fault(InFlight call, Optional<HandoverStep> begun) {
        if (task.isPresent() && said.disposition() != Disposition.WARM) return Optional.of(Fault.NOT_WARM);
        boolean leavesThemAlone = parting == Parting.LEAVE
                && call.phase() == Phase.TALKING
                && !begun.map(OutcomeWish::manned).orElse(false);
        return leavesThemAlone ? Optional.of(Fault.MANAGER_NOT_THERE) : Optional.empty();
    }

    boolean passesOn() {
        return task.isPresent() || parting == Parting.LEAVE;
    }

    NewHandover handover(Optional<Instant> dueAt) {
        return new NewHandover(call, by, Way.TASK, said.comment(), dueAt);
    }

    private static boolean manned(HandoverStep step) {
        return switch (step) {
            case INTRODUCING, DONE_LIVE -> true;
            case RINGING, TASK, WAITING, FAILED -> false;
        };
    }

    /// @param dueAt by when the manager shall act
    public record AsTask(Optional<Instant> dueAt) {}

    public enum Fault {
        /// Only a warm client is handed over.
        NOT_WARM,
        /// The operator stays until a manager has answered.
        MANAGER_NOT_THERE
    }
}
