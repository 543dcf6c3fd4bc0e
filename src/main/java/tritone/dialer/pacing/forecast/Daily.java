package tritone.dialer.pacing.forecast;

import java.util.List;
import java.util.random.RandomGenerator;

/// What differs from day to day: a level nobody knows exactly, and days that stray from it by nobody knows how much.
/// Tomorrow is drawn with all three in doubt, so that few days seen make a wide span and many a narrow one.
final class Daily {
    private final Usual usual;
    private final List<Observed> days;

    Daily(Usual usual, List<Observed> days) {
        this.usual = usual;
        this.days = List.copyOf(days);
    }

    Drawn draw(RandomGenerator dice) {
        double between = between(dice);
        double precision = 1 / square(usual.doubt());
        double sum = usual.level() * precision;
        for (Observed day : days) {
            double weight = 1 / (between + day.variance());
            precision += weight;
            sum += weight * day.value();
        }
        double level = sum / precision + dice.nextGaussian() / StrictMath.sqrt(precision);
        double shareOfLevel = 1 / (1 + between * precision);
        return new Drawn(level, level + StrictMath.sqrt(between) * dice.nextGaussian(), shareOfLevel);
    }

    /// The variance between days: by an inverse chi-square with as many degrees as days are known, the usual ones
    /// included.
    private double between(RandomGenerator dice) {
        int degrees = usual.weight() + Math.max(0, days.size() - 1);
        double mean = days.stream().mapToDouble(Observed::value).average().orElse(0);
        double strayed = 0;
        for (Observed day : days)
            strayed += square(day.value() - mean) - day.variance() * (days.size() - 1) / days.size();
        double sum = usual.weight() * square(usual.strays()) + Math.max(0, strayed);
        double chi = 0;
        for (int degree = 0; degree < degrees; degree++) chi += square(dice.nextGaussian());
        return sum / Math.max(chi, 1e-3);
    }

    private static double square(double value) {
        return value * value;
    }

    /// What is held for true before any day was seen.
    ///
    /// @param level  and by how much it may be off, `doubt`
    /// @param strays how far days stray from their level
    /// @param weight that is worth so many days seen
    record Usual(double level, double doubt, double strays, int weight) {}

    /// @param level        of all days to come
    /// @param tomorrow     the next one
    /// @param shareOfLevel how much of what is in doubt of tomorrow is the level, 0 to 1
    record Drawn(double level, double tomorrow, double shareOfLevel) {}
}
