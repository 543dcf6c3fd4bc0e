package tritone.web;

import java.util.List;

/// What is said of a pause that cannot be, to whoever asks for it.
public final class PauseProblems {
    private PauseProblems() {}

    public static Problem noSuchReason() {
        return Problem.of(400, "invalid-input", "Some fields are invalid.", "Choose one of the pause reasons.")
                .with(List.of(new Problem.Field("reason", "unknown")));
    }
}
