package tritone.handover;

import java.time.Instant;
import java.util.Optional;
import tritone.lead.LeadId;
import tritone.people.PersonId;

/// What a manager has to do next about a lead, and by when.
public record WorkItem(
        long id,
        LeadId lead,
        PersonId manager,
        Optional<HandoverId> handover,
        Task task,
        Optional<String> comment,
        Instant dueAt,
        Instant createdAt,
        boolean closed) {

    public enum Task {
        /// Given as a task: call the client.
        CALL_WARM_LEAD,
        /// Given live: say what came of the talk.
        STATE_OUTCOME,
        /// The manager's own next step.
        NEXT_STEP
    }
}
