package tritone.handover.routing;

import java.time.Instant;
import tritone.people.PersonId;

/// What happens to a live hand-over. Any of them may come late, twice, in another order, or never; the clock always
/// comes.
public sealed interface LiveEvent {
    record Answered(PersonId manager, Instant at) implements LiveEvent {}

    /// There is no manager it could be given to now.
    record NobodyRight() implements LiveEvent {}

    /// Everybody who could be rung has said no.
    record Declined() implements LiveEvent {}

    /// The queue gave up, or the manager's side of the call is gone.
    record InvitationOver() implements LiveEvent {}

    record ClientGone() implements LiveEvent {}

    /// The operator has introduced the manager and wants to go, or their line is gone.
    record OperatorLeaves() implements LiveEvent {}

    record SwitchLost() implements LiveEvent {}

    record Restarted() implements LiveEvent {}

    record Clock(Instant now) implements LiveEvent {}
}
