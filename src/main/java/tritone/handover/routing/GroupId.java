package tritone.handover.routing;

/// The id of a group of managers who answer for each other.
public record GroupId(long value) {
    public GroupId {
        if (value <= 0) throw new IllegalArgumentException("no id: " + value);
    }
}
