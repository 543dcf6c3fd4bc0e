package tritone.campaign.law;

import java.time.Duration;

/// The limit on abandoned calls: people who answered and were not joined to an agent in time.
///
/// @param share of the people who answered, 0.001 to 0.05
/// @param join  how long after the answer an agent must be there
public record Limit(double share, Duration join) {
    public static final double LEAST = 0.001;
    public static final double MOST = 0.05;
    public static final Limit USUAL = new Limit(0.03, Duration.ofSeconds(2));

    private static final long MILLION = 1_000_000;

    public Limit {
        if (!(share >= LEAST && share <= MOST))
            throw new IllegalArgumentException("a limit is 0.1 to 5 %, not " + 100 * share + " %");
        if (join.isNegative()) throw new IllegalArgumentException("nobody can be joined before the answer");
    }

    public static Limit of(double share) {
        return new Limit(share, USUAL.join());
    }

    /// How many more may be abandoned; negative when too many were. Counted in whole millionths and in floating point,
    /// and the smaller taken: whoever checks by either finds the limit kept.
    public long budget(long answered, long abandoned) {
        long exact = Math.floorDiv(answered * (long) Math.floor(share * MILLION + 1e-6), MILLION) - abandoned;
        return Math.min(exact, (long) Math.floor(share * answered - abandoned));
    }
}
