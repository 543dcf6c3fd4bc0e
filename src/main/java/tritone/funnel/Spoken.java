package tritone.funnel;

/// What came of a word that a person said of a lead.
public sealed interface Spoken permits GroundOutcome, Spoken.NotTheirs {
    /// The regulation gives the ground to others.
    record NotTheirs() implements Spoken {}
}
