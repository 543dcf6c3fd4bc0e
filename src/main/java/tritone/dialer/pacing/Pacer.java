package tritone.dialer.pacing;

/// Decides how many calls a campaign places now. One for each campaign; asked and told from one thread at a time.
/// The same observations and floors in the same order give the same plans, bit for bit. [Pacers] makes them.
public interface Pacer {
    /// Something happened on the floor. Told in order as far as known; one that comes twice, late, out of order or
    /// never makes a pacer more careful, never less.
    void observe(Observation observation);

    /// To be carried out at once and whole, or as far as leads are due.
    DialPlan plan(Floor floor);

    /// All it has learnt and all it holds for true, as text. [Pacers#restored] goes on from it as if nothing happened.
    String memory();
}
