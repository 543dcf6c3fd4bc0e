package tritone.web.campaigns;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.campaign.rules.DayCaps;

/// The most that may be spent in one day of the company; none: as much as one likes.
///
/// @param cost in the line's currency
public record DayCapsView(
        @Nullable @DecimalMin("0") @DecimalMax("999999999") @Digits(integer = 9, fraction = 2)
        BigDecimal cost,

        @Nullable @Min(0) @Max(10_000_000) Integer minutes) {
    static DayCapsView of(DayCaps caps) {
        return new DayCapsView(caps.cost().orElse(null), caps.minutes().orElse(null));
    }

    DayCaps caps() {
        return new DayCaps(Optional.ofNullable(cost), Optional.ofNullable(minutes));
    }
}
