package tritone.call;

/// A call moved on. Fired after the commit, in order, outside any transaction.
///
/// @param over nothing more will come of it
public record CallChanged(InFlight call, boolean over) {}
