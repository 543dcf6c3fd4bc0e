package tritone.campaign.law;

/// Who decides that a call is placed.
public enum Mode {
    /// An agent is shown the lead and presses "call".
    PREVIEW,
    /// One line for each free agent.
    PROGRESSIVE,
    /// So many lines for each free agent, as far as the limit on abandoned calls lets.
    RATIO,
    /// As many lines as foresight says, as far as the limit on abandoned calls lets.
    PREDICTIVE;

    /// Whether an operator is kept free for each call. With more lines than free operators none is.
    public boolean reserves() {
        return switch (this) {
            case PREVIEW, PROGRESSIVE -> true;
            case RATIO, PREDICTIVE -> false;
        };
    }
}
