package tritone.dialer.pacing;

/// What to do now.
///
/// @param orders  how many calls to place
/// @param release how many of the agents who asked to leave may go: no line counts on them any more
public record DialPlan(int orders, int release, Because because) {
    public DialPlan {
        if (orders < 0) throw new IllegalArgumentException("cannot place " + orders + " calls");
        if (release < 0) throw new IllegalArgumentException("cannot let " + release + " agents go");
    }

    public DialPlan(int orders, Because because) {
        this(orders, 0, because);
    }
}
