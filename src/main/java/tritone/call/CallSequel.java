package tritone.call;

/// Does what follows when a call ends or when its outcome is said, in the transaction that writes that end or outcome.
/// All sequels run one after another, in the order of their [Turn].
public interface CallSequel {
    Turn turn();

    /// An attempt has its outcome.
    default void ended(AttemptEnded attempt) {}

    /// The operator, or the wrap-up deadline, has said what the call was.
    default void disposed(CallDisposed call) {}

    /// The operator has corrected what the call was.
    default void corrected(CallCorrected correction) {}

    /// The order in which they run.
    enum Turn {
        /// The lead gets its new state, and do-not-call is written, before the others look at the lead.
        LEAD_STATE,
        HAND_OVER,
        /// Takes its locks before those of [#LINE_DAY], as everywhere.
        HOPPER,
        LINE_DAY
    }
}
