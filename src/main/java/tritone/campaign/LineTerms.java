package tritone.campaign;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.RateTable;
import tritone.phone.AllowedNumbers;

/// What may be dialled over a line, what it costs, and how much of it in a day.
///
/// @param currency three letters, of all its prices and caps
/// @param given    when it was given the usual terms without anybody choosing them; empty once somebody has
public record LineTerms(
        AllowedNumbers allowed, String currency, RateTable rates, DayCaps caps, Optional<Instant> given) {
    public static final String USUAL_CURRENCY = "RUB";
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public LineTerms {
        if (!CURRENCY.matcher(currency).matches()) throw new IllegalArgumentException("no currency: " + currency);
        if (caps.cost().isPresent() && !rates.complete())
            throw new IllegalArgumentException("a cap on cost needs a price for every number");
    }

    static LineTerms usual(AllowedNumbers allowed) {
        return new LineTerms(allowed, USUAL_CURRENCY, RateTable.UNKNOWN, DayCaps.NONE, Optional.empty());
    }
}
