package tritone.campaign.rules;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tritone.campaign.Disposition;

/// A campaign's retry rules by outcome. An outcome without a rule ends the lead.
///
/// @param mostAttempts attempts of all kinds after which the lead is left alone
public record RetryRules(int mostAttempts, Map<Disposition, RetryRule> rules) {
    public RetryRules {
        if (mostAttempts < 1) throw new IllegalArgumentException("at least one attempt is made: " + mostAttempts);
        rules = Map.copyOf(rules);
    }

    public Optional<RetryRule> after(Disposition disposition) {
        return Optional.ofNullable(rules.get(disposition));
    }

    /// What a campaign begins with: patient with those not reached, one more try for those cut off.
    public static RetryRules standard() {
        return new RetryRules(
                8,
                Map.of(
                        Disposition.NO_ANSWER, new RetryRule(Duration.ofHours(3), PartOfDay.ANOTHER, 6),
                        Disposition.BUSY, new RetryRule(Duration.ofMinutes(15), PartOfDay.ANY, 8),
                        Disposition.OUT_OF_REACH, new RetryRule(Duration.ofHours(4), PartOfDay.ANOTHER, 5),
                        Disposition.REJECTED, new RetryRule(Duration.ofDays(1), PartOfDay.ANOTHER, 3),
                        Disposition.MACHINE, new RetryRule(Duration.ofHours(6), PartOfDay.ANOTHER, 4),
                        Disposition.ANSWERING_MACHINE, new RetryRule(Duration.ofHours(6), PartOfDay.ANOTHER, 4),
                        Disposition.GONE_BEFORE_JOIN, new RetryRule(Duration.ofHours(1), PartOfDay.ANY, 5),
                        Disposition.HANG_UP, new RetryRule(Duration.ofDays(2), PartOfDay.ANOTHER, 3),
                        Disposition.NOT_STATED, new RetryRule(Duration.ofHours(4), PartOfDay.ANY, 5),
                        Disposition.ABANDONED, new RetryRule(Duration.ofMinutes(10), PartOfDay.ANY, 8)));
    }
}
