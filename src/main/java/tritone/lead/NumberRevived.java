package tritone.lead;

/// A number that was taken for dead is to be called again. Fired inside the transaction.
public record NumberRevived(LeadId lead, long phone) {}
