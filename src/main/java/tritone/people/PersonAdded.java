package tritone.people;

/// Somebody may sign in from now on. Fired inside the transaction that writes them: a phone account made by an observer
/// stands or falls with it.
public record PersonAdded(Person person) {}
