package tritone.handover;

import java.time.Instant;
import java.util.Optional;
import tritone.handover.routing.Wanted.Way;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// A warm lead being given, or given, to the next stage.
///
/// @param asked   whether the operator asked for a live hand-over or a task
/// @param manager who is rung, or has it
/// @param why     the reason of the newest step
public record Handover(
        HandoverId id,
        CallId call,
        LeadId lead,
        PersonId operator,
        Way asked,
        Optional<String> comment,
        Optional<Instant> dueAt,
        Instant askedAt,
        HandoverStep step,
        Optional<PersonId> manager,
        Optional<HandoverReason> why,
        Instant stepAt) {

    public enum HandoverStep {
        /// A manager is sought and rung; the operator stays with the client.
        RINGING,
        /// Client, operator and manager hear each other.
        INTRODUCING,
        DONE_LIVE,
        /// On a manager's working list.
        TASK,
        /// No manager has room on the list now; the first who has gets it.
        WAITING,
        /// The lead may not be given any more: it was refused meanwhile.
        FAILED
    }

    /// The same, one step on.
    Handover at(HandoverStep next, Optional<PersonId> who, HandoverReason reason, Instant now) {
        return new Handover(
                id, call, lead, operator, asked, comment, dueAt, askedAt, next, who, Optional.of(reason), now);
    }
}
