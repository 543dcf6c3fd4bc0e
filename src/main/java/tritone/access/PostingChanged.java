package tritone.access;

import tritone.people.PersonId;

/// Somebody sees other campaigns from now on. Fired inside the transaction that writes it.
public record PostingChanged(PersonId person) {}
