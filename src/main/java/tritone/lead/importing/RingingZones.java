package tritone.lead.importing;

import java.util.HashMap;
import java.util.Map;
import tritone.phone.PhoneNumber;
import tritone.phone.PhoneZones;
import tritone.phone.PhoneZones.NumberZones;
import tritone.phone.Regions.Named;

/// Remembers where numbers of one code ring, by the place that was named: a base has a million numbers and few codes.
final class RingingZones {
    private static final int MOST_KEPT = 50_000;
    /// `+7916`: all that decides of a Russian number.
    private static final int CODE = 5;

    private static final int RUSSIAN = 12;

    private final Map<Key, NumberZones> known = new HashMap<>();

    NumberZones of(PhoneNumber number, Named named) {
        String e164 = number.e164();
        if (e164.length() != RUSSIAN || !e164.startsWith("+7")) return PhoneZones.ringing(number, named);
        if (known.size() > MOST_KEPT) known.clear();
        return known.computeIfAbsent(new Key(e164.substring(0, CODE), named), key -> PhoneZones.ringing(number, named));
    }

    private record Key(String code, Named named) {}
}
