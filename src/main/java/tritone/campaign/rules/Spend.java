package tritone.campaign.rules;

import java.math.BigDecimal;

/// So much talking, and what it costs.
///
/// @param seconds as they are billed
public record Spend(long seconds, BigDecimal cost) {
    public static final Spend NOTHING = new Spend(0, BigDecimal.ZERO);

    public Spend {
        if (seconds < 0 || cost.signum() < 0) throw new IllegalArgumentException("nothing is given back twice");
    }

    public Spend and(Spend other) {
        return new Spend(seconds + other.seconds, cost.add(other.cost));
    }
}
