package tritone.campaign;

/// Who decides that a call is placed.
public enum Mode {
    /// An agent is shown the lead and presses "call".
    PREVIEW,
    /// One line for each free agent.
    PROGRESSIVE
}
