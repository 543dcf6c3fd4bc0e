package tritone.agent;

/// What came of the wish that an agent pause or go on.
public enum PauseAnswer {
    DONE,
    /// None that is offered now.
    NO_SUCH_REASON,
    NOT_ON_SHIFT
}
