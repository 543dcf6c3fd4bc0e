package tritone.dialer.pacing;

import java.time.Instant;
import java.util.List;

/// What one observation taught, free of doubles and of contradictions. Times in seconds.
sealed interface PaceFact {
    Instant at();

    /// An attempt of that age was answered by a person.
    record Answer(double age, int number, Instant at) implements PaceFact {}

    /// An attempt of that age ended unanswered.
    record Failure(double age, int number, Instant at) implements PaceFact {}

    record Talk(double length, Instant at) implements PaceFact {}

    record WrapUp(double length, Instant at) implements PaceFact {}

    /// Somebody waited so long for an agent, and hung up or not.
    record Patience(double waited, boolean gaveUp, Instant at) implements PaceFact {}

    /// What an attempt had taught was the line's doing, and nobody's who was called.
    record TakenBack(List<PaceFact> taught, Instant at) implements PaceFact {}
}
