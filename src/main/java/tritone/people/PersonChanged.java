package tritone.people;

/// A person's role, team, name or right to sign in is another. Fired inside the transaction that writes it.
///
/// @param active whether they may still sign in
public record PersonChanged(Person person, boolean active) {}
