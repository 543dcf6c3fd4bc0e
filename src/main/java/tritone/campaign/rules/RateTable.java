package tritone.campaign.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tritone.phone.Destinations;
import tritone.phone.PhoneNumber;

/// A line's prices. The rate that says most about a number is its price.
public record RateTable(List<CallRate> rates) {
    public static final RateTable UNKNOWN = new RateTable(List.of());
    /// Where no price is known, seconds are counted one by one.
    private static final CallRate BY_THE_SECOND =
            new CallRate(Optional.empty(), Optional.empty(), Optional.empty(), BigDecimal.ZERO, 1, 1);

    public RateTable {
        rates = List.copyOf(rates);
    }

    /// Whether every number has a price.
    public boolean complete() {
        return rates.stream().anyMatch(CallRate::forAll);
    }

    public Optional<CallRate> of(PhoneNumber number) {
        if (rates.isEmpty()) return Optional.empty();
        var destination = Destinations.of(number);
        return rates.stream()
                .filter(rate -> rate.isFor(number, destination))
                .max(Comparator.comparingInt(CallRate::nearness));
    }

    /// How seconds to this number are counted, whether its price is known or not.
    public CallRate counting(PhoneNumber number) {
        return of(number).orElse(BY_THE_SECOND);
    }
}
