package tritone.supervision;

/// A supervisor listens, in another way, or no more. Fired after the commit, outside any transaction.
public record ListeningChanged(Listening listening, boolean over) {}
