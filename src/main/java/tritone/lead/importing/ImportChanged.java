package tritone.lead.importing;

/// An import has got further, or ended. Fired outside of its transaction.
public record ImportChanged(Import now) {}
