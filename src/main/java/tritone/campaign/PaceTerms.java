package tritone.campaign;

import java.util.Optional;
import tritone.campaign.law.Jurisdiction;
import tritone.campaign.law.Law;
import tritone.campaign.law.Limit;
import tritone.campaign.law.Mode;

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
    public static final int HEAVIEST = 100;

    public PaceTerms {
        if (!(ratio >= LOWEST_RATIO && ratio <= HIGHEST_RATIO))
            throw new IllegalArgumentException("a ratio is 1 to 10 lines for an operator, not " + ratio);
        abandonedShare = Limit.of(abandonedShare).share();
        if (weight < 1 || weight > HEAVIEST) throw new IllegalArgumentException("a weight is 1 to 100, not " + weight);
    }

    /// What a campaign begins with under this law.
    public static PaceTerms usual(Law law) {
        return new PaceTerms(1.5, Limit.USUAL.share(), law, true, Optional.empty(), 1);
    }

    /// The mode a campaign begins with: a line for each free operator, or by hand where the law does not let it.
    public Mode usualMode() {
        var verdict = law.jurisdiction().permits(Mode.PROGRESSIVE, limit(), agreed());
        return switch (verdict) {
            case Jurisdiction.Permitted() -> Mode.PROGRESSIVE;
            case Jurisdiction.Refused(var _) -> Mode.PREVIEW;
        };
    }

    public Limit limit() {
        return Limit.of(abandonedShare);
    }

    /// Whether nobody's consent is to be shown: it is on record for all of them, or nothing is advertised.
    boolean agreed() {
        return !advertising || consent.isPresent();
    }
}
