package tritone.campaign.rules;

import java.math.BigDecimal;
import java.util.Optional;

/// The most that may be spent in one day of the company; empty: as much as one likes.
///
/// @param cost in the line's currency
public record DayCaps(Optional<BigDecimal> cost, Optional<Integer> minutes) {
    public static final DayCaps NONE = new DayCaps(Optional.empty(), Optional.empty());
    private static final BigDecimal NEAR = new BigDecimal("0.8");
    private static final long MINUTE = 60;

    public DayCaps {
        if (cost.filter(most -> most.signum() < 0).isPresent())
            throw new IllegalArgumentException("a cap below nothing");
        if (minutes.filter(most -> most < 0).isPresent()) throw new IllegalArgumentException("a cap below nothing");
    }

    public boolean none() {
        return cost.isEmpty() && minutes.isEmpty();
    }

    /// How near the day has come to whichever cap is nearest.
    public Nearness nearness(Spend used) {
        var byCost = cost.map(most -> nearness(used.cost(), most));
        var byTime =
                minutes.map(most -> nearness(BigDecimal.valueOf(used.seconds()), BigDecimal.valueOf(most * MINUTE)));
        var first = byCost.orElse(Nearness.FAR);
        var second = byTime.orElse(Nearness.FAR);
        return first.compareTo(second) >= 0 ? first : second;
    }

    /// Seconds that are left; empty without a cap.
    Optional<Long> secondsLeft(Spend used) {
        return minutes.map(most -> Math.max(0, most * MINUTE - used.seconds()));
    }

    Optional<BigDecimal> costLeft(Spend used) {
        return cost.map(most -> most.subtract(used.cost()).max(BigDecimal.ZERO));
    }

    private static Nearness nearness(BigDecimal used, BigDecimal most) {
        if (used.compareTo(most) >= 0) return Nearness.REACHED;
        return used.compareTo(most.multiply(NEAR)) >= 0 ? Nearness.NEAR : Nearness.FAR;
    }

    /// From harmless to over.
    public enum Nearness {
        FAR,
        /// Four fifths are used.
        NEAR,
        REACHED
    }
}
