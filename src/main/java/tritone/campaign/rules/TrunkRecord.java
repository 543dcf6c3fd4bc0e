package tritone.campaign.rules;

import java.util.ArrayList;
import java.util.List;

/// How the last calls on a trunk went, newest last.
///
/// @param failures whether each of them failed for the trunk's sake
public record TrunkRecord(List<Boolean> failures) {
    public static final int LOOKED_AT = 10;
    public static final int TOO_MANY = 5;
    public static final TrunkRecord CLEAN = new TrunkRecord(List.of());

    public TrunkRecord {
        failures = List.copyOf(failures);
    }

    public TrunkRecord after(boolean failed) {
        var next = new ArrayList<>(failures);
        next.add(failed);
        return new TrunkRecord(next.subList(Math.max(0, next.size() - LOOKED_AT), next.size()));
    }

    /// Whether it is better to dial no more on it.
    public boolean broken() {
        return failed() >= TOO_MANY;
    }

    public long failed() {
        return failures.stream().filter(failed -> failed).count();
    }
}
