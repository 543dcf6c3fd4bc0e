package tritone.call.lifecycle;

/// What becomes of an operator's place in the talk once they have said what it was.
public enum Parting {
    /// They talk on.
    STAY,
    /// The talk ends for everybody.
    HANG_UP,
    /// They go, and whoever is with the client talks on.
    LEAVE
}
