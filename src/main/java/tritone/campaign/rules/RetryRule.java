package tritone.campaign.rules;

import java.time.Duration;

/// How to go on after an attempt without a result.
///
/// @param delay the shortest wait
/// @param most  attempts of all kinds after which this outcome ends the lead
public record RetryRule(Duration delay, PartOfDay partOfDay, int most) {
    public RetryRule {
        if (delay.isNegative()) throw new IllegalArgumentException("a delay cannot be negative: " + delay);
        if (most < 1) throw new IllegalArgumentException("at least one attempt is made: " + most);
    }
}
