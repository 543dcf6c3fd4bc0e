package tritone.campaign;

/// What an attempt or a call ended as. The first group is read off the switch, the second is what the operator says.
public enum Disposition {
    NO_ANSWER(false),
    BUSY(false),
    DEAD_NUMBER(false),
    OUT_OF_REACH(false),
    REJECTED(false),
    /// Not the lead's fault: costs it no attempt.
    TRUNK_FAILURE(false),
    /// Answered, and nobody was free to talk.
    ABANDONED(false),
    /// Answered by a machine, by the detector's verdict.
    MACHINE(false),
    /// Answered, and hung up before anybody could be joined.
    GONE_BEFORE_JOIN(false),
    /// Withdrawn by us before an answer.
    CANCELLED(false),
    /// Two people heard each other; what came of it the operator says.
    CONNECTED(false),

    WARM(true),
    /// Contact made, interest shown, something sent: first contact without a meeting yet.
    CONTACT_MADE(true),
    CALLBACK(true),
    REFUSAL_FOLLOW_UP(true),
    REFUSAL_HARD(true),
    NON_PROFILE(true),
    WRONG_PERSON(true),
    DO_NOT_CALL(true),
    HANG_UP(true),
    ANSWERING_MACHINE(true),
    /// Nobody said in time what the call was.
    NOT_STATED(true);

    private final boolean said;

    Disposition(boolean said) {
        this.said = said;
    }

    /// Whether a person says it (or the wrap-up deadline for them), not the switch.
    public boolean saidByOperator() {
        return said;
    }

    /// Whether an operator may choose it.
    public boolean choosable() {
        return said && this != NOT_STATED;
    }

    /// Whether the talk was led to its end, so that what the script must find out was asked. Whoever refuses, breaks
    /// off or asks to be called another time cannot be made to answer.
    public boolean talkedThrough() {
        return this == WARM || this == CONTACT_MADE;
    }
}
