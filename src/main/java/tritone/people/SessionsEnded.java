package tritone.people;

import java.util.Optional;

/// Somebody is signed out, in one browser or in all. Fired inside the transaction that writes it.
///
/// @param session which of their sessions; empty for all of them
public record SessionsEnded(PersonId person, Optional<String> session) {}
