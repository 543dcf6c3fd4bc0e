package tritone.phone;

import java.util.regex.Pattern;

/// Where a call to a number goes, as a price list sees it.
///
/// @param country two letters; [#INTERNATIONAL] for numbers of no country, [#NOWHERE] when the plan does not say
public record Destination(String country, NumberKind kind) {
    public static final String INTERNATIONAL = "001";
    public static final String NOWHERE = "ZZ";

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|001");

    public Destination {
        if (!COUNTRY.matcher(country).matches()) throw new IllegalArgumentException("no country: " + country);
    }
}
