package tritone.dialer.pacing.forecast;

/// A quantity of one past day, with what is not known of it because only so much was seen.
///
/// @param value    on a scale where days differ evenly: a logarithm, or that of the odds
/// @param variance of its estimate
record Observed(double value, double variance) {
    private static final double HALF = 0.5;

    /// A share, by its odds.
    static Observed share(long of, long some) {
        double yes = some + HALF;
        double no = of - some + HALF;
        return new Observed(StrictMath.log(yes / no), 1 / yes + 1 / no);
    }

    static double odds(double share) {
        return StrictMath.log(share / (1 - share));
    }

    static double share(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }
}
