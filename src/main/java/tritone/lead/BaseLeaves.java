package tritone.lead;

/// A base is being removed with its leads, which are still there. Fired inside the transaction.
public record BaseLeaves(BaseId base) {}
