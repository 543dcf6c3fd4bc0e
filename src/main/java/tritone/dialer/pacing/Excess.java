package tritone.dialer.pacing;

/// By a moment to come: how many people will have answered beyond the agents who will have become free. A sum of
/// independent chances; exact while they are few, else the bell curve of the same mean, width and skew.
final class Excess {
    /// More chances than this make a bell curve.
    static final int MOST_EXACT = 70;
    private static final double NEGLIGIBLE = 1e-7;

    /// `chances[i]` is that of `i - frees`.
    private double[] chances = {1};
    private boolean exact;
    private int frees;
    private double mean;
    private double variance;
    private double third;

    Excess(int expected) {
        exact = expected <= MOST_EXACT;
    }

    void answer(double chance) {
        count(chance, 1);
        if (exact && chance > NEGLIGIBLE) spread(1 - chance, chance);
    }

    void free(double chance) {
        count(-chance, -1);
        if (exact && chance > NEGLIGIBLE) {
            spread(chance, 1 - chance);
            frees++;
        }
    }

    private void count(double shift, int sign) {
        double chance = Math.abs(shift);
        mean += shift;
        variance += chance * (1 - chance);
        third += sign * chance * (1 - chance) * (1 - 2 * chance);
    }

    private void spread(double stays, double rises) {
        if (chances.length > 2 * MOST_EXACT) {
            exact = false;
            return;
        }
        double[] wider = new double[chances.length + 1];
        for (int at = 0; at < chances.length; at++) {
            wider[at] += stays * chances[at];
            wider[at + 1] += rises * chances[at];
        }
        chances = wider;
    }

    /// The chance of that many or more.
    double atLeast(int many) {
        return exact ? summed(many) : curved(many);
    }

    private double summed(int many) {
        double sum = 0;
        for (int at = chances.length - 1; at >= Math.max(0, many + frees); at--) sum += chances[at];
        return Math.min(1, sum);
    }

    private double curved(int many) {
        if (variance < NEGLIGIBLE) return mean > many - 0.5 ? 1 : 0;
        double width = StrictMath.sqrt(variance);
        double deviations = (many - 0.5 - mean) / width;
        double skew = third / (variance * width);
        double bell = StrictMath.exp(-deviations * deviations / 2) / 2.5066282746310002;
        double corrected = Normal.beyond(deviations) + skew / 6 * (deviations * deviations - 1) * bell;
        return Math.clamp(corrected, 0, 1);
    }

    double mean() {
        return mean;
    }
}
