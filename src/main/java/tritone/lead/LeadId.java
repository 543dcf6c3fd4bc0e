package tritone.lead;

/// The id of a lead.
public record LeadId(long value) {
    public LeadId {
        if (value <= 0) throw new IllegalArgumentException("no id: " + value);
    }
}
