package tritone.people;

/// The id of a team.
public record TeamId(long value) {
    public TeamId {
        if (value <= 0) throw new IllegalArgumentException("no id: " + value);
    }
}
