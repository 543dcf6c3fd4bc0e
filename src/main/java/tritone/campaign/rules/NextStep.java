package tritone.campaign.rules;

import java.time.Instant;
import java.util.Optional;
import tritone.people.PersonId;

/// What becomes of a lead after an attempt.
public sealed interface NextStep {
    /// After the fresh leads, not before `at`.
    record RetryAt(Instant at) implements NextStep {}

    /// Before all others once `at` has come.
    ///
    /// @param agent who promised it
    record Callback(Instant at, Optional<PersonId> agent) implements NextStep {}

    /// Another number of the lead is tried now.
    record NextNumber() implements NextStep {}

    /// As if it had not been dialled: its rank and its attempts stay as they were.
    record SameAgain(Instant at) implements NextStep {}

    /// An operator has still to say what it was.
    record Wait() implements NextStep {}

    record Done(Reason reason) implements NextStep {}
}
