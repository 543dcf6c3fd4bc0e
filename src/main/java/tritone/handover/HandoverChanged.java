package tritone.handover;

/// A hand-over took a step. Fired after the commit of its row.
public record HandoverChanged(Handover handover) {}
