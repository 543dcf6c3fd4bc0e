package tritone.dialer.pacing;

import org.jspecify.annotations.Nullable;

/// Learns how long something lasts: a count of ends in bins that grow with the length, the older ones fading, shrunk to
/// the lognormal of the same mean and spread, and that one to what is usual.
final class Lengths {
    /// The curve is drawn anew after so many new lengths, later ones more.
    private static final double SOONEST = 4;

    private static final double LATEST = 20;
    private static final double NOBODY = 1e-12;

    private final Usual usual;
    private final double[] edges;
    private final double[] ended;
    private double logSum;
    private double logSquares;
    private double weight;
    private int sinceDrawn;
    private @Nullable Spread drawn;

    Lengths(Usual usual) {
        this.usual = usual;
        this.edges = edges(usual.longest());
        this.ended = new double[edges.length];
    }

    /// Each second up to ten, then a tenth more each time.
    private static double[] edges(int longest) {
        int count = 1;
        for (double edge = 0; edge < longest; count++) edge = next(edge);
        double[] edges = new double[count];
        for (int bin = 1; bin < count; bin++) edges[bin] = next(edges[bin - 1]);
        edges[count - 1] = longest;
        return edges;
    }

    private static double next(double edge) {
        return edge < 10 ? edge + 1 : edge * 1.1;
    }

    void learn(double seconds) {
        double kept = 1 - 1 / usual.weights().memory();
        for (int bin = 0; bin < ended.length; bin++) ended[bin] *= kept;
        ended[bin(seconds)]++;
        double log = StrictMath.log(Math.clamp(seconds, 0.5, usual.longest()));
        logSum = kept * logSum + log;
        logSquares = kept * logSquares + log * log;
        weight = kept * weight + 1;
        if (++sinceDrawn >= Math.clamp(weight / 10, SOONEST, LATEST)) drawn = null;
    }

    /// As if it had not been learnt: exactly, when it was the last; else nearly.
    void unlearn(double seconds) {
        double kept = 1 - 1 / usual.weights().memory();
        int bin = bin(seconds);
        ended[bin] = Math.max(0, ended[bin] - 1);
        for (int each = 0; each < ended.length; each++) ended[each] /= kept;
        double log = StrictMath.log(Math.clamp(seconds, 0.5, usual.longest()));
        weight = Math.max(0, (weight - 1) / kept);
        logSum = weight == 0 ? 0 : (logSum - log) / kept;
        logSquares = weight == 0 ? 0 : Math.max(0, (logSquares - log * log) / kept);
        drawn = null;
    }

    private int bin(double seconds) {
        int bin = 0;
        while (bin + 1 < edges.length - 1 && edges[bin + 1] <= seconds) bin++;
        return bin;
    }

    Spread spread() {
        if (drawn == null) {
            drawn = draw();
            sinceDrawn = 0;
        }
        return drawn;
    }

    private Spread draw() {
        if (weight == 0) return usual.spread();
        double all = weight + usual.weights().trust();
        double mean = (logSum + usual.weights().trust() * usual.logMean()) / all;
        double square =
                (logSquares + usual.weights().trust() * (square(usual.logMean()) + square(usual.logSpread()))) / all;
        double spread = Math.max(0.1, StrictMath.sqrt(Math.max(0, square - square(mean))));
        return new Spread(seconds(left(mean, spread)));
    }

    private static double square(double value) {
        return value * value;
    }

    /// The share that lasts beyond each edge.
    private double[] left(double mean, double spread) {
        double[] smooth = new double[edges.length];
        double[] reached = new double[edges.length + 1];
        for (int bin = edges.length - 1; bin >= 0; bin--) {
            smooth[bin] = Normal.beyond((StrictMath.log(Math.max(0.01, edges[bin])) - mean) / spread);
            reached[bin] = reached[bin + 1] + ended[bin];
        }
        double[] left = new double[edges.length];
        left[0] = 1;
        for (int bin = 0; bin + 1 < edges.length; bin++) {
            double atRisk = reached[bin] + usual.weights().shrink() * smooth[bin];
            double ends = ended[bin] + usual.weights().shrink() * (smooth[bin] - smooth[bin + 1]);
            left[bin + 1] = left[bin] * (atRisk < NOBODY ? 0.5 : 1 - ends / atRisk);
        }
        return left;
    }

    private double[] seconds(double[] left) {
        double[] beyond = new double[usual.longest() + 1];
        for (int second = 0, bin = 0; second <= usual.longest(); second++) {
            while (bin + 2 < edges.length && edges[bin + 1] <= second) bin++;
            double part = (second - edges[bin]) / (edges[bin + 1] - edges[bin]);
            beyond[second] = left[bin] + part * (left[bin + 1] - left[bin]);
        }
        return beyond;
    }

    void write(Memory.Writer out, String name) {
        out.numbers(name, ended);
        out.numbers(name + ".sums", logSum, logSquares, weight);
        // drawn anew by whoever goes on from here, by us as by our successor
        drawn = null;
    }

    void read(Memory in, String name) {
        in.numbers(name, ended);
        double[] sums = new double[3];
        in.numbers(name + ".sums", sums);
        logSum = sums[0];
        logSquares = sums[1];
        weight = sums[2];
        drawn = null;
    }

    /// What is held for true before anything was seen: a lognormal.
    ///
    /// @param logMean   of the logarithm of the seconds
    /// @param logSpread its standard deviation
    /// @param longest   in seconds
    /// @param spread    as drawn
    record Usual(double logMean, double logSpread, Weights weights, int longest, Spread spread) {
        static Usual of(double median, double logSpread, Weights weights, int longest) {
            double logMean = StrictMath.log(median);
            double[] beyond = new double[longest + 1];
            beyond[0] = 1;
            for (int second = 1; second <= longest; second++)
                beyond[second] = Normal.beyond((StrictMath.log(second) - logMean) / logSpread);
            return new Usual(logMean, logSpread, weights, longest, new Spread(beyond));
        }
    }

    /// @param trust  so many seen ones outweigh what is usual
    /// @param shrink so many outweigh the smooth curve
    /// @param memory so many of the last ones count
    record Weights(double trust, double shrink, double memory) {}
}
