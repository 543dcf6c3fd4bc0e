package tritone.supervision;

import java.util.Optional;

/// A supervisor listens, in another way, or no more. Fired after the commit, outside any transaction.
///
/// @param end why it ended, as it stands on record; empty while it goes on
public record ListeningChanged(Listening listening, Optional<String> end) {}
