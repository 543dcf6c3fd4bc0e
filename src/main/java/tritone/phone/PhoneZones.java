package tritone.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The time zones a number may ring in.
///
/// Russian landlines follow the three-digit area codes of the national numbering plan. Russian mobile codes are given
/// out by groups of regions at best, so a mobile number carries several possible zones, and the one assumed is where
/// most of those subscribers are: Moscow's when nothing at all is known. The region written in the base settles it.
/// Other countries are the library's.
public final class PhoneZones {
    /// Any day after the last change of Russian clocks.
    private static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration MOST_APART = Duration.ofHours(6);

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final PhoneNumberToTimeZonesMapper LIBRARY = PhoneNumberToTimeZonesMapper.getInstance();

    private static final Map<String, ZoneId> AREAS = areas("""
            Europe/Kaliningrad 401
            Europe/Simferopol 365 869
            Europe/Volgograd 844
            Europe/Samara 341 846 848
            Europe/Saratov 845
            Europe/Ulyanovsk 842
            Europe/Astrakhan 851
            Asia/Yekaterinburg 342 343 345 346 347 349 351 352 353
            Asia/Omsk 381
            Asia/Tomsk 382
            Asia/Novosibirsk 383
            Asia/Novokuznetsk 384
            Asia/Barnaul 385 388
            Asia/Krasnoyarsk 390 391 394
            Asia/Irkutsk 301 395
            Asia/Chita 302
            Asia/Yakutsk 411 416
            Asia/Vladivostok 421 423 426
            Asia/Magadan 413
            Asia/Sakhalin 424
            Asia/Kamchatka 415
            Asia/Anadyr 427
            """);

    /// Mobile codes of one group of regions; the first zone is the assumed one.
    private static final Map<String, List<ZoneId>> MOBILE = mobile("""
            917 927 937 987: Europe/Samara Europe/Moscow Asia/Yekaterinburg
            912 922 932 982: Asia/Yekaterinburg Europe/Moscow Europe/Samara
            913 923 933 983: Asia/Krasnoyarsk Asia/Omsk Asia/Irkutsk
            914 924: Asia/Vladivostok Asia/Irkutsk Asia/Yakutsk Asia/Magadan Asia/Kamchatka
            """);

    private static final List<ZoneId> ANYWHERE_IN_RUSSIA = zones(
            "Europe/Moscow Europe/Kaliningrad Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Krasnoyarsk Asia/Irkutsk"
                    + " Asia/Yakutsk Asia/Vladivostok Asia/Magadan Asia/Kamchatka");

    private PhoneZones() {}

    /// The zone to judge calling hours in when nothing but the number is known.
    public static ZoneId zoneOf(PhoneNumber number) {
        return zonesOf(number).assumed();
    }

    /// Where the lead may be when the number rings: somebody is called only while that is allowed in all of these.
    ///
    /// The place the base names decides for a number that may ring in several zones. A number of one zone is
    /// believed first, yet people move and take their numbers with them, so then both count. Of a name that
    /// means several places those count in which the number may ring. A district's name alone decides nothing
    /// and is only added. A number whose zones are hours apart (a mobile one of all Russia) counts without any
    /// place as its most likely zone's: there would be no hour to call it.
    ///
    /// @param named what the base says of the place
    public static NumberZones ringing(PhoneNumber number, Regions.Named named) {
        var own = zonesOf(number);
        var known = farApart(own.possible()) ? List.of(own.assumed()) : own.possible();
        if (named.sure().isEmpty()) return own.certain() ? own : and(known, among(named.maybe(), own));
        if (own.certain()) return and(known, named.sure());
        var sure = among(named.sure(), own);
        if (sure.isEmpty()) return and(named.sure(), List.of(own.assumed()));
        return new NumberZones(
                sure.contains(own.assumed()) ? and(List.of(own.assumed()), sure).possible() : sure);
    }

    private static boolean farApart(List<ZoneId> zones) {
        var hours = zones.stream()
                .mapToInt(zone -> zone.getRules().getOffset(TODAY).getTotalSeconds())
                .summaryStatistics();
        return hours.getMax() - hours.getMin() > MOST_APART.toSeconds();
    }

    private static List<ZoneId> among(List<ZoneId> zones, NumberZones own) {
        return zones.stream()
                .filter(zone -> own.possible().stream().anyMatch(one -> alike(one, zone)))
                .toList();
    }

    /// Zones of one clock: the base names Tomsk, the number's group Krasnoyarsk.
    private static boolean alike(ZoneId one, ZoneId other) {
        return one.equals(other)
                || one.getRules().getOffset(TODAY).equals(other.getRules().getOffset(TODAY));
    }

    private static NumberZones and(List<ZoneId> zones, List<ZoneId> more) {
        var all = new LinkedHashSet<>(zones);
        for (var zone : more) if (zones.stream().noneMatch(one -> alike(one, zone))) all.add(zone);
        return new NumberZones(List.copyOf(all));
    }

    public static NumberZones zonesOf(PhoneNumber number) {
        String e164 = number.e164();
        if (!e164.startsWith("+7") || e164.length() != 12) return library(e164);
        char kind = e164.charAt(2);
        String code = e164.substring(2, 5);
        if (kind == '7' || kind == '6') return new NumberZones(zones("Asia/Almaty"));
        if (kind == '9') return new NumberZones(MOBILE.getOrDefault(code, ANYWHERE_IN_RUSSIA));
        if (code.equals("800")) return new NumberZones(ANYWHERE_IN_RUSSIA);
        return new NumberZones(List.of(AREAS.getOrDefault(code, MOSCOW)));
    }

    private static NumberZones library(String e164) {
        try {
            var known = LIBRARY
                    .getTimeZonesForNumber(PhoneNumberUtil.getInstance().parse(e164, null))
                    .stream()
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of)
                    .toList();
            return new NumberZones(known.isEmpty() ? List.of(MOSCOW) : known);
        } catch (NumberParseException notInThePlan) {
            return new NumberZones(List.of(MOSCOW));
        }
    }

    private static Map<String, ZoneId> areas(String table) {
        var areas = new HashMap<String, ZoneId>();
        for (String line : table.strip().split("\n")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) areas.put(words[i], ZoneId.of(words[0]));
        }
        return Map.copyOf(areas);
    }

    private static Map<String, List<ZoneId>> mobile(String table) {
        var codes = new HashMap<String, List<ZoneId>>();
        for (String line : table.strip().split("\n")) {
            String[] sides = line.split(": ");
            for (String code : sides[0].split(" ")) codes.put(code, zones(sides[1]));
        }
        return Map.copyOf(codes);
    }

    private static List<ZoneId> zones(String names) {
        return List.of(names.split(" ")).stream().map(ZoneId::of).toList();
    }

    /// @param possible the assumed zone first
    public record NumberZones(List<ZoneId> possible) {
        public NumberZones {
            possible = List.copyOf(possible);
            if (possible.isEmpty()) throw new IllegalArgumentException("a number rings somewhere");
        }

        public ZoneId assumed() {
            return possible.getFirst();
        }

        public boolean certain() {
            return possible.size() == 1;
        }
    }
}
