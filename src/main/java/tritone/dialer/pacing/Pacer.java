package tritone.dialer.pacing;

/// Decides how many calls a campaign places now. One for each campaign; asked and told from one thread at a time.
/// The same observations and floors in the same order give the same plans.
public interface Pacer {
    /// Something happened on the floor. Told in order; a pacer that learns nothing ignores it.
    void observe(Observation observation);

    DialPlan plan(Floor floor);
}
