package tritone.phone;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// The countries and kinds of numbers that may be dialled over a line; whatever is not named may not.
///
/// @param kinds those that [NumberKind#mayBeAllowed]
public record AllowedNumbers(Set<String> countries, Set<NumberKind> kinds) {
    public AllowedNumbers {
        countries.forEach(country -> {
            if (!Destinations.known(country)) throw new IllegalArgumentException("no country: " + country);
        });
        kinds.forEach(kind -> {
            if (!kind.mayBeAllowed()) throw new IllegalArgumentException("never dialled: " + kind);
        });
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
    }

    /// What a line begins with: people at home.
    public static AllowedNumbers usual(Set<String> countries) {
        return new AllowedNumbers(countries, EnumSet.of(NumberKind.FIXED, NumberKind.MOBILE));
    }

    public boolean allows(PhoneNumber number) {
        return allows(Destinations.of(number));
    }

    public boolean allows(Destination destination) {
        return countries.contains(destination.country()) && dialled().contains(destination.kind());
    }

    /// The kinds that may be dialled, with those that follow from them.
    public Set<NumberKind> dialled() {
        var all = EnumSet.noneOf(NumberKind.class);
        all.addAll(kinds);
        if (all.contains(NumberKind.FIXED) && all.contains(NumberKind.MOBILE)) all.add(NumberKind.FIXED_OR_MOBILE);
        return all;
    }

    /// The countries in the order of the alphabet.
    public Set<String> sorted() {
        return new TreeSet<>(countries);
    }
}
