package tritone.phone;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a text puts a lead: `Новосибирская обл.`, `г. Казань`, `Иркутск, Свердловский район, ул. Омская`.
///
/// Streets say nothing of a place. The name of a district says next to nothing: every second town has its Sovetsky
/// district, and half a dozen a Primorsky one. A region outweighs a town of the same name elsewhere.
public final class Regions {
    private static final Places PLACES = Places.load();
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‑–]\\p{L}+)*");
    private static final Set<String> STREETS = Set.of(
            "ул",
            "улица",
            "улице",
            "пр-т",
            "пр-кт",
            "проспект",
            "просп",
            "пр",
            "пр-д",
            "пер",
            "переулок",
            "шоссе",
            "ш",
            "пл",
            "площадь",
            "наб",
            "набережная",
            "бульвар",
            "б-р",
            "бул",
            "проезд",
            "тракт",
            "тупик",
            "аллея",
            "линия",
            "мкр",
            "мкрн",
            "микрорайон",
            "мк-н",
            "м-н",
            "жк",
            "квартал",
            "кв-л",
            "снт",
            "метро",
            "м",
            "тц",
            "трц",
            "бц",
            "дом",
            "д",
            "корп",
            "корпус",
            "стр",
            "строение",
            "офис",
            "оф",
            "кв",
            "пом",
            "литер",
            "street",
            "st",
            "avenue",
            "ave",
            "road");
    private static final Set<String> DISTRICTS = Set.of(
            "район", "района", "районе", "р-н", "р-на", "р-не", "рн", "р-он", "district", "округ", "округа", "округе");
    private static final Set<String> OF_DISTRICTS =
            Set.of("муниципальный", "муниципального", "городской", "городского");
    private static final Set<String> KRAIS = Set.of(
            "край", "края", "крае", "кр", "ао", "автономный", "автономного", "автономном", "округ-югра", "аокруг");
    private static final Set<String> LARGE = Set.of("федеральный", "федерального", "фо");
    private static final List<String> ADJECTIVE = List.of("ая", "ой", "ий", "ый", "ое", "ого", "ом", "ие", "ые");

    private Regions() {}

    /// The one zone the text leaves no doubt of.
    public static Optional<ZoneId> zoneOf(String text) {
        var zones = named(text).sure();
        return zones.isEmpty() ? Optional.empty() : Optional.of(zones.getFirst());
    }

    public static Named named(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('\u00a0', ' ');
        var found = new Found();
        for (String part : plain.split("[,;/|()\\n]")) found.read(part);
        return found.named();
    }

    /// @param sure  the zones the place lies in; several when places of that name lie in several
    /// @param maybe what the name of a district makes thinkable; only where nothing is sure
    public record Named(List<ZoneId> sure, List<ZoneId> maybe) {
        public static final Named NOWHERE = new Named(List.of(), List.of());

        public Named {
            sure = List.copyOf(sure);
            maybe = List.copyOf(maybe);
        }
    }

    private static final class Found {
        private final Set<ZoneId> regions = new LinkedHashSet<>();
        private final Set<ZoneId> cities = new LinkedHashSet<>();
        private final Set<ZoneId> districts = new LinkedHashSet<>();
        /// What all towns named have in common.
        private final Set<ZoneId> common = new LinkedHashSet<>();

        void read(String part) {
            boolean house = part.chars().anyMatch(Character::isDigit);
            if (house && !(cities.isEmpty() && regions.isEmpty())) return;
            String town = part;
            for (var phrase : PLACES.phrases) {
                var matcher = phrase.pattern().matcher(town);
                if (!matcher.find()) continue;
                city(phrase.zones());
                town = matcher.replaceAll(" ");
            }
            var words = withoutStreet(words(town));
            if (words.stream().anyMatch(LARGE::contains)) return;
            for (int i = 0; i < words.size(); i++) read(words, i);
        }

        private void read(List<String> words, int at) {
            String word = words.get(at);
            if (district(words, at)) {
                districts.addAll(PLACES.adjectives.getOrDefault(word, Set.of()));
                return;
            }
            var region = PLACES.regions.get(word);
            var adjective = PLACES.adjectives.get(word);
            var city = PLACES.cities.get(word);
            if (region != null) regions.addAll(region);
            else if (city != null) city(city);
            else if (adjective != null && krai(words, at)) regions.addAll(adjective);
            else if (adjective != null) districts.addAll(adjective);
        }

        private void city(Collection<ZoneId> zones) {
            if (cities.isEmpty()) common.addAll(zones);
            else common.retainAll(zones);
            cities.addAll(zones);
        }

        /// A region's own name among the towns of that name settles which one is meant.
        Named named() {
            var sure = new LinkedHashSet<>(common.isEmpty() ? cities : common);
            if (!regions.isEmpty()) {
                sure.retainAll(regions);
                if (sure.isEmpty()) {
                    sure.addAll(regions);
                    if (cities.size() == 1) sure.addAll(cities);
                }
            }
            return new Named(List.copyOf(sure), sure.isEmpty() ? List.copyOf(districts) : List.of());
        }

        /// Whether the adjective is a district's: `Свердловский район`, `район Советский`.
        private static boolean district(List<String> words, int at) {
            String word = words.get(at);
            if (ADJECTIVE.stream().noneMatch(word::endsWith)) return false;
            int next = at + 1;
            while (next < words.size() && OF_DISTRICTS.contains(words.get(next))) next++;
            if (next < words.size() && DISTRICTS.contains(words.get(next))) return true;
            return at > 0 && DISTRICTS.contains(words.get(at - 1)) && !word.endsWith("ая");
        }

        private static boolean krai(List<String> words, int at) {
            return (at + 1 < words.size() && KRAIS.contains(words.get(at + 1)))
                    || (at > 0 && KRAIS.contains(words.get(at - 1)));
        }

        /// What stands before the street; an adjective right before the word is the street's own name.
        private static List<String> withoutStreet(List<String> words) {
            for (int i = 0; i < words.size(); i++) {
                if (!STREETS.contains(words.get(i))) continue;
                boolean own = i > 0 && ADJECTIVE.stream().anyMatch(words.get(i - 1)::endsWith);
                return words.subList(0, own ? i - 1 : i);
            }
            return words;
        }

        private static List<String> words(String part) {
            var words = new ArrayList<String>();
            var found = WORD.matcher(part);
            while (found.find()) words.add(found.group().replace('‑', '-').replace('–', '-'));
            return words;
        }
    }
}
