package tritone.dialer.pacing.forecast;

import java.util.Arrays;

/// Eight of ten days fall between `low` and `high`, half of them below `middle`.
public record Span(double low, double middle, double high) {
    /// Of draws that are as likely as the day to come: with 19 of them, or 39, it falls between these two in exactly
    /// eight of ten cases.
    static Span of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Span(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
    }

    private static double at(double[] sorted, double share) {
        int rank = (int) Math.rint(share * (sorted.length + 1));
        return sorted[Math.clamp(rank, 1, sorted.length) - 1];
    }

    public boolean covers(double value) {
        return value >= low && value <= high;
    }
}
