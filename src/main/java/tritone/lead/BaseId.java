package tritone.lead;

/// The id of a base: one imported list of leads.
public record BaseId(long value) {
    public BaseId {
        if (value <= 0) throw new IllegalArgumentException("no id: " + value);
    }
}
