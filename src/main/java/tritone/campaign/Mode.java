package tritone.campaign;

/// Who decides that a call is placed.
public enum Mode {
    /// An agent is shown the lead and presses "call".
    PREVIEW,
    /// One line for each free agent.
    PROGRESSIVE,
    /// So many lines for each free agent, as far as the limit on abandoned calls lets.
    RATIO,
    /// As many lines as foresight says, as far as the limit on abandoned calls lets.
    PREDICTIVE
}
