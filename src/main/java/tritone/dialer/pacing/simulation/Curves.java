package tritone.dialer.pacing.simulation;

/// The truth is computed apart from what learns it.
final class Curves {
    private Curves() {}

    /// The share of a normal distribution beyond so many standard deviations; Abramowitz and Stegun 7.1.26, good to
    /// 1e-7.
    static double beyond(double deviations) {
        double size = Math.abs(deviations) / StrictMath.sqrt(2);
        double t = 1 / (1 + 0.3275911 * size);
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double tail = series * StrictMath.exp(-size * size) / 2;
        return deviations > 0 ? tail : 1 - tail;
    }
}
