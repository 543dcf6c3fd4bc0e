package tritone.script.content;

import org.jspecify.annotations.Nullable;

/// What the client may answer, and what follows: another step, an outcome to suggest, or both.
///
/// @param step    the id of the step to go to
/// @param outcome the code of what the call then probably was
public record Branch(
        String answer, @Nullable String step, @Nullable String outcome) {
    public Branch {
        answer = answer == null ? "" : answer;
        step = step == null || step.isBlank() ? null : step;
        outcome = outcome == null || outcome.isBlank() ? null : outcome;
    }
}
