package tritone.people;

/// Somebody's screen is locked. Fired inside the transaction that writes it.
///
/// @param session which of their sessions
public record SessionLocked(PersonId person, String session) {}
