package tritone.dialer.pacing.forecast;

import java.util.random.RandomGenerator;

/// What the days of a campaign are drawn from: levels, and how far days stray from them. Answered and warm by their
/// odds, the others by their logarithms.
///
/// @param odd   the share of days that stray thrice as far
/// @param known so many days of it are known at the least, and up to seven more
record Nature(Thing answered, Thing talk, Thing wrapUp, Thing warm, Thing presence, double odd, int known) {
    /// As a forecast takes it to be before it knows better.
    static Nature usual(RandomGenerator dice) {
        double answered = Observed.odds(0.22) + 0.7 * dice.nextGaussian();
        double talk = StrictMath.log(0.95) + 0.5 * dice.nextGaussian();
        double wrapUp = 0.5 * dice.nextGaussian();
        double warm = Observed.odds(0.05) + 0.9 * dice.nextGaussian();
        double presence = StrictMath.log(0.9) + 0.1 * dice.nextGaussian();
        double strays = 0.6 + 0.8 * dice.nextDouble();
        return new Nature(
                new Thing(answered, 0.15 * strays),
                new Thing(talk, 0.08 * strays),
                new Thing(wrapUp, 0.1 * strays),
                new Thing(warm, 0.2 * strays),
                new Thing(presence, 0.05 * strays),
                0,
                0);
    }

    /// Anything: levels from end to end of what there is, each thing steadier or wilder than usual by a measure of its
    /// own, and days now and then that are unlike the others. Only its past tells.
    static Nature any(RandomGenerator dice) {
        return new Nature(
                new Thing(Observed.odds(0.08 + 0.4 * dice.nextDouble()), 0.15 * wildness(dice)),
                new Thing(StrictMath.log(0.4 + 2 * dice.nextDouble()), 0.08 * wildness(dice)),
                new Thing(StrictMath.log(0.3 + 2.5 * dice.nextDouble()), 0.1 * wildness(dice)),
                new Thing(Observed.odds(0.01 + 0.2 * dice.nextDouble()), 0.2 * wildness(dice)),
                new Thing(StrictMath.log(0.7 + 0.28 * dice.nextDouble()), 0.05 * wildness(dice)),
                0.05,
                5);
    }

    private static double wildness(RandomGenerator dice) {
        return 0.3 + 1.9 * dice.nextDouble();
    }

    /// @param strays its days' standard deviation
    record Thing(double level, double strays) {
        double on(double oddity, RandomGenerator dice) {
            return level + oddity * strays * dice.nextGaussian();
        }
    }
}
