package tritone.handover;

import java.time.Instant;
import java.util.Optional;
import tritone.handover.routing.Wanted.Way;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// An operator's wish to give the client of their call to a manager.
///
/// @param dueAt by when the manager shall act, if it becomes a task
public record NewHandover(CallId call, PersonId operator, Way way, Optional<String> comment, Optional<Instant> dueAt) {}
