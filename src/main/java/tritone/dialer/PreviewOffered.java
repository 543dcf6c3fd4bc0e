package tritone.dialer;

/// An agent is to be shown a lead. Fired outside any transaction.
public record PreviewOffered(LeadPreview preview) {}
