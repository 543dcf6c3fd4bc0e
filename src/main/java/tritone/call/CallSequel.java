package tritone.call;

/// What follows from a call's end and from what it was, in the transaction that writes them: it stands or falls with
/// them. One comes after the other, by their [Turn].
public interface CallSequel {
    Turn turn();

    /// An attempt has its outcome.
    default void ended(AttemptEnded attempt) {}

    /// It is said what the call was.
    default void disposed(CallDisposed call) {}

    /// It is said anew what the call was.
    default void corrected(CallCorrected correction) {}

    /// The order in which they come.
    enum Turn {
        /// The lead is where it belongs before anybody else looks at it, and do-not-call is respected.
        LEAD_STATE,
        HAND_OVER,
        /// Its locks come before those of the line everywhere.
        HOPPER,
        LINE_DAY
    }
}
