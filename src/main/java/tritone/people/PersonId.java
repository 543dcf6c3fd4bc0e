package tritone.people;

/// The id of a person who may sign in.
public record PersonId(long value) {
    public PersonId {
        if (value <= 0) throw new IllegalArgumentException("no id: " + value);
    }
}
