package tritone.dialer.pacing.forecast;

import java.util.function.DoubleUnaryOperator;

/// A base worked day by day: nobody is dialled twice a day, those never tried come first, and each is tried until
/// somebody answers, the number is found dead, or the last try.
final class Passes {
    private static final int LONGEST = 3650;
    private static final double NOBODY = 0.5;

    private final double[] open;
    private final DoubleUnaryOperator ending;

    /// @param ending of so many tries, how many are the last of their lead
    Passes(Known.Leads leads, DoubleUnaryOperator ending) {
        this.open = new double[leads.tries()];
        this.ending = ending;
        open[0] = leads.fresh();
        open[Math.min(open.length - 1, Math.max(1, leads.tries() / 2))] += leads.retries();
    }

    /// Working days until nobody is left; the last one counts as far as it is needed.
    double days(double first, double next) {
        double days = 0;
        double left = sum();
        for (double lines = first; left >= NOBODY && days < LONGEST; lines = next) {
            double dialled = day(Math.max(1, lines));
            left = sum();
            days += left >= NOBODY ? 1 : dialled / Math.max(1, lines);
        }
        return days;
    }

    /// @return how many were dialled
    double day(double lines) {
        double room = lines;
        double[] tried = new double[open.length];
        for (int tries = 0; tries < open.length && room > 0; tries++) {
            tried[tries] = Math.min(room, open[tries]);
            room -= tried[tries];
        }
        for (int tries = open.length - 1; tries >= 0; tries--) {
            open[tries] -= tried[tries];
            double again = tried[tries] - ending.applyAsDouble(tried[tries]);
            if (tries + 1 < open.length) open[tries + 1] += again;
        }
        return lines - room;
    }

    double sum() {
        double sum = 0;
        for (double leads : open) sum += leads;
        return sum;
    }
}
