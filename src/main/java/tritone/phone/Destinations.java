package tritone.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The country and the kind of a number: the library's word, corrected where its plan knows less than a price list.
///
/// Unknown stays unknown: a number that no plan explains is never taken for the usual kind of its country.
public final class Destinations {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();
    private static final Destination UNEXPLAINED = new Destination(Destination.NOWHERE, NumberKind.UNKNOWN);
    private static final int RUSSIAN = "+79161234567".length();

    /// Longest prefix first. The numbers after `+7` follow the Russian numbering plan of services (800 to 809) and its
    /// mobile codes of satellite networks; Abkhazia and South Ossetia are reached within +7 and billed as abroad.
    private static final List<Range> RANGES = ranges("""
        RU PREMIUM +7803 +7809
        RU PERSONAL +7808
        RU TOLL_FREE +7800
        RU UNIVERSAL_ACCESS +7801 +7802 +7804 +7805 +7806 +7807
        RU SATELLITE +7954
        GE FIXED +7840 +7850
        GE MOBILE +7940
        001 TOLL_FREE +800
        001 SHARED_COST +808
        001 SATELLITE +870 +881
        001 PERSONAL +878
        001 INTERNATIONAL_NETWORK +882 +883 +888
        001 PREMIUM +979
        """);

    private Destinations() {}

    public static Destination of(PhoneNumber number) {
        String e164 = number.e164();
        for (Range range : RANGES) if (e164.startsWith(range.prefix())) return range.destination();
        // nearly every number of a Russian base; the library takes many times longer
        if (e164.startsWith("+79") && e164.length() == RUSSIAN) return new Destination("RU", NumberKind.MOBILE);
        if (northAmericanService(e164)) return new Destination("US", NumberKind.PREMIUM);
        return planned(e164);
    }

    /// Every country a number can belong to, with its calling code, by code and name of the country.
    public static Map<String, Integer> countries() {
        var countries = new TreeMap<String, Integer>();
        for (String region : PLAN.getSupportedRegions()) countries.put(region, PLAN.getCountryCodeForRegion(region));
        return countries;
    }

    /// Whether it is a country of [#countries] or the countries' common part.
    public static boolean known(String country) {
        return country.equals(Destination.INTERNATIONAL)
                || PLAN.getSupportedRegions().contains(country);
    }

    /// `976` is sold by the minute in every area of North America, `555-1212` by the question.
    private static boolean northAmericanService(String e164) {
        return e164.startsWith("+1")
                && e164.length() == "+12125550100".length()
                && (e164.startsWith("976", 5) || e164.startsWith("5551212", 5));
    }

    private static Destination planned(String e164) {
        try {
            var number = PLAN.parse(e164, Destination.NOWHERE);
            // the library forgives what the switch would dial as it stands: `+78916...`
            if (!PLAN.format(number, PhoneNumberFormat.E164).equals(e164)) return UNEXPLAINED;
            var regions = PLAN.getRegionCodesForCountryCode(number.getCountryCode());
            var kind = kind(number);
            return new Destination(
                    country(number, regions),
                    kind == NumberKind.UNKNOWN ? unplannedKind(number, Set.copyOf(regions)) : kind);
        } catch (NumberParseException noSuchCountry) {
            return UNEXPLAINED;
        }
    }

    /// A calling code of one country alone names it even when its plan lacks the number.
    private static String country(Phonenumber.PhoneNumber number, List<String> regions) {
        String region = PLAN.getRegionCodeForNumber(number);
        if (region != null) return region;
        return regions.size() == 1 ? regions.getFirst() : Destination.NOWHERE;
    }

    private static NumberKind unplannedKind(Phonenumber.PhoneNumber number, Set<String> regions) {
        String national = PLAN.getNationalSignificantNumber(number);
        if (regions.stream().anyMatch(region -> SHORT.connectsToEmergencyNumber(national, region)))
            return NumberKind.EMERGENCY;
        if (regions.stream().anyMatch(region -> SHORT.isValidShortNumberForRegion(number, region)))
            return NumberKind.SHORT_CODE;
        return NumberKind.UNKNOWN;
    }

    private static NumberKind kind(Phonenumber.PhoneNumber number) {
        return switch (PLAN.getNumberType(number)) {
            case FIXED_LINE -> NumberKind.FIXED;
            case MOBILE -> NumberKind.MOBILE;
            case FIXED_LINE_OR_MOBILE -> NumberKind.FIXED_OR_MOBILE;
            case TOLL_FREE -> NumberKind.TOLL_FREE;
            case PREMIUM_RATE -> NumberKind.PREMIUM;
            case SHARED_COST -> NumberKind.SHARED_COST;
            case VOIP -> NumberKind.VOIP;
            case PERSONAL_NUMBER -> NumberKind.PERSONAL;
            case PAGER -> NumberKind.PAGER;
            case UAN -> NumberKind.UNIVERSAL_ACCESS;
            case VOICEMAIL -> NumberKind.VOICEMAIL;
            case UNKNOWN -> NumberKind.UNKNOWN;
        };
    }

    private static List<Range> ranges(String table) {
        return table.lines()
                .map(line -> line.split(" "))
                .flatMap(words -> Set.of(words).stream()
                        .filter(word -> word.startsWith("+"))
                        .map(prefix -> new Range(prefix, new Destination(words[0], NumberKind.valueOf(words[1])))))
                .sorted(Comparator.comparingInt((Range range) -> range.prefix().length())
                        .reversed())
                .toList();
    }

    private record Range(String prefix, Destination destination) {}
}
