package tritone.campaign.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import tritone.phone.Destination;
import tritone.phone.NumberKind;
import tritone.phone.PhoneNumber;

/// What a minute costs to some numbers, and how seconds are rounded: `60/60` bills whole minutes, `1/1` each second.
///
/// @param prefix  digits with the plus; empty: any
/// @param country two letters, or 001; empty: any
/// @param kind    empty: any
/// @param first   the least seconds that are billed
/// @param step    further seconds are billed in steps of so many
public record CallRate(
        Optional<String> prefix,
        Optional<String> country,
        Optional<NumberKind> kind,
        BigDecimal perMinute,
        int first,
        int step) {
    private static final Pattern PREFIX = Pattern.compile("\\+[1-9][0-9]{0,14}");
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final int DIGITS = 4;

    public CallRate {
        if (prefix.filter(text -> !PREFIX.matcher(text).matches()).isPresent())
            throw new IllegalArgumentException("a prefix is a plus and digits: " + prefix);
        if (perMinute.signum() < 0) throw new IllegalArgumentException("a price below nothing");
        if (first < 1 || step < 1) throw new IllegalArgumentException("seconds are billed by one at least");
    }

    /// For numbers that no other rate is for.
    public boolean forAll() {
        return prefix.isEmpty() && country.isEmpty() && kind.isEmpty();
    }

    boolean isFor(PhoneNumber number, Destination destination) {
        return prefix.filter(digits -> !number.e164().startsWith(digits)).isEmpty()
                && country.filter(two -> !two.equals(destination.country())).isEmpty()
                && kind.filter(one -> one != destination.kind()).isEmpty();
    }

    /// The longer the prefix the nearer; then who names the country, then who names the kind.
    int nearness() {
        return prefix.map(String::length).orElse(0) * 4 + (country.isPresent() ? 2 : 0) + (kind.isPresent() ? 1 : 0);
    }

    /// What so many seconds of connection come to.
    public Spend of(long seconds) {
        if (seconds <= 0) return Spend.NOTHING;
        long further = Math.max(0, seconds - first);
        return billed(first + (further + step - 1) / step * step);
    }

    /// The most that can be had for so many seconds, and for so much money; empty when not even the least can be.
    Optional<Spend> within(long seconds, Optional<BigDecimal> money) {
        long affordable = money.map(this::seconds).orElse(seconds);
        long most = Math.min(seconds, affordable);
        if (most < first) return Optional.empty();
        return Optional.of(billed(first + (most - first) / step * step));
    }

    private Spend billed(long seconds) {
        var cost = perMinute.multiply(BigDecimal.valueOf(seconds)).divide(MINUTE, DIGITS, RoundingMode.HALF_UP);
        return new Spend(seconds, cost);
    }

    private long seconds(BigDecimal money) {
        if (perMinute.signum() == 0) return Long.MAX_VALUE;
        return money.multiply(MINUTE).divide(perMinute, 0, RoundingMode.DOWN).longValueExact();
    }
}
