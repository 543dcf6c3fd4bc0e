package tritone.campaign;

import java.util.Optional;

/// How hard a campaign may dial.
///
/// @param ratio          lines for each free operator, of [Mode#RATIO]
/// @param abandonedShare of the people who answer, so many may find nobody free
/// @param advertising    whether it offers something to people who did not ask
/// @param consent        where the evidence lies that they agreed to be called
/// @param weight         of the team's lines, beside its other campaigns
public record PaceTerms(
        double ratio, double abandonedShare, Law law, boolean advertising, Optional<String> consent, int weight) {
    public static final double LOWEST_RATIO = 1;
    public static final double HIGHEST_RATIO = 10;
    public static final double LEAST_ABANDONED = 0.001;
    public static final double MOST_ABANDONED = 0.05;
    public static final int HEAVIEST = 100;

    public static final PaceTerms STANDARD = new PaceTerms(1.5, 0.03, Law.NONE, true, Optional.empty(), 1);

    public PaceTerms {
        if (!(ratio >= LOWEST_RATIO && ratio <= HIGHEST_RATIO))
            throw new IllegalArgumentException("a ratio is 1 to 10 lines for an operator, not " + ratio);
        if (!(abandonedShare >= LEAST_ABANDONED && abandonedShare <= MOST_ABANDONED))
            throw new IllegalArgumentException("a limit is 0.1 to 5 %, not " + 100 * abandonedShare + " %");
        if (weight < 1 || weight > HEAVIEST) throw new IllegalArgumentException("a weight is 1 to 100, not " + weight);
    }
}
