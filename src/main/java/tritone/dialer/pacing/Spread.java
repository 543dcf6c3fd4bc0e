package tritone.dialer.pacing;

/// How long something lasts: the share that lasts longer than each whole second, linear between them, and beyond the
/// last one with the same risk of ending in every second.
public final class Spread {
    private static final double NOTHING = 1e-9;

    private final double[] beyond;
    private final double tailRate;
    private final double mean;

    /// @param beyond the share that lasts longer than 0, 1, 2 ... seconds; falling
    public Spread(double[] beyond) {
        this.beyond = beyond.clone();
        int last = beyond.length - 1;
        int half = last / 2;
        double fall = beyond[half] > NOTHING && beyond[last] > NOTHING ? beyond[last] / beyond[half] : 0;
        this.tailRate = fall > 0 && fall < 1 ? -StrictMath.log(fall) / (last - half) : 1.0;
        this.mean = sum() + beyond[last] / tailRate;
    }

    double beyond(double seconds) {
        if (seconds <= 0) return beyond[0];
        int whole = (int) seconds;
        int last = beyond.length - 1;
        if (whole >= last) return beyond[last] * StrictMath.exp(-tailRate * (seconds - last));
        return beyond[whole] + (seconds - whole) * (beyond[whole + 1] - beyond[whole]);
    }

    double within(double seconds) {
        return 1 - beyond(seconds);
    }

    /// The chance that what has lasted so long ends within so many seconds more.
    double endsWithin(double lasted, double more) {
        if (more <= 0) return 0;
        double alive = beyond(lasted);
        if (alive <= NOTHING) return 1 - StrictMath.exp(-tailRate * more);
        return 1 - beyond(lasted + more) / alive;
    }

    double mean() {
        return mean;
    }

    private double sum() {
        double sum = 0;
        for (int second = 0; second + 1 < beyond.length; second++) sum += (beyond[second] + beyond[second + 1]) / 2;
        return sum;
    }
}
