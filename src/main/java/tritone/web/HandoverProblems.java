package tritone.web;

/// What is said of a hand-over that cannot be, to whoever asks for it.
public final class HandoverProblems {
    private HandoverProblems() {}

    public static Problem managerNotThere() {
        return Problem.of(409, "handover-manager-not-there", "No manager is on the call.", "Stay with the client.");
    }
}
