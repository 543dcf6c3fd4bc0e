package tritone.campaign.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the last calls on a line ended, newest last, and what was usual on it before them.
///
/// @param ends   since dialling on it was last resumed
/// @param before how often each sign was seen earlier
/// @param worked whether anybody was ever reached over it as it is set up now
public record LineRecord(List<LineEnd> ends, Map<LineSign, Long> before, boolean worked) {
    public static final int LOOKED_AT = 400;
    /// Fewer earlier calls than that make no history.
    private static final long ENOUGH = 200;
    /// Bases differ from day to day: what was usual may come half as often again.
    private static final double FROM_DAY_TO_DAY = 1.5;
    /// Of what is always so on a line nothing new can be learned.
    private static final double MOST = 0.95;

    public LineRecord {
        ends = List.copyOf(ends);
        before = Map.copyOf(before);
    }

    /// News of ends may overtake each other: they stand in the order of their times.
    public LineRecord after(LineEnd end) {
        if (ends.contains(end)) return this;
        var next = new ArrayList<>(ends);
        int at = next.size();
        while (at > 0 && next.get(at - 1).at().isAfter(end.at())) at--;
        next.add(at, end);
        return new LineRecord(
                next.subList(Math.max(0, next.size() - LOOKED_AT), next.size()),
                before,
                worked || end.sign().getsThrough());
    }

    boolean proven() {
        return worked || ends.stream().anyMatch(end -> end.sign().getsThrough());
    }

    /// The share of such calls that is nothing unusual on this line.
    double usually(LineSign sign) {
        long all = before.values().stream().mapToLong(Long::longValue).sum();
        if (all < ENOUGH) return sign.kind().usual();
        long such = before.entrySet().stream()
                .filter(seen -> sign.covers(seen.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        double share = FROM_DAY_TO_DAY * such / all;
        return Math.min(MOST, Math.max(sign.kind().usual(), share));
    }
}
