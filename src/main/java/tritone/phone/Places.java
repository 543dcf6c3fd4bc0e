package tritone.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of places as `places.txt` lists them, in the forms people write them.
final class Places {
    /// `Омская область` needs no second word to be known; `Приморский` is a krai's, a district's, a village's.
    private static final List<String> FEMININE = List.of("ая", "ой", "ую", "ою");

    private static final List<String> MASCULINE = List.of("ий", "ого", "ому", "им", "ом");

    final Map<String, Set<ZoneId>> regions = new HashMap<>();
    final Map<String, Set<ZoneId>> cities = new HashMap<>();
    /// Adjectives in the masculine: a krai's only with that word beside them, else a district's, a village's.
    final Map<String, Set<ZoneId>> adjectives = new HashMap<>();
    final List<Phrase> phrases = new ArrayList<>();

    static Places load() {
        try (InputStream in = Places.class.getResourceAsStream("/tritone/phone/places.txt")) {
            if (in == null) throw new IllegalStateException("places.txt is missing");
            var places = new Places();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(places::add);
            return places;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(String line) {
        String[] sides = line.split(": ", 2);
        var zones = Stream.of(sides[0].split(" ")).map(ZoneId::of).toList();
        String[] words = sides[1].split(" ");
        for (int i = 1; i < words.length; i++) add(words[0], words[i], zones);
    }

    private void add(String kind, String name, List<ZoneId> zones) {
        switch (kind) {
            case "city" -> cases(name).forEach(form -> put(cities, form, zones));
            case "republic" -> cases(name).forEach(form -> put(regions, form, zones));
            case "oblast", "krai" -> {
                if (kind.equals("oblast")) FEMININE.forEach(end -> put(regions, name + end, zones));
                MASCULINE.forEach(end -> put(adjectives, name + end, zones));
            }
            case "words" -> phrases.add(Phrase.of(name, zones));
            default -> throw new IllegalStateException("no kind of place: " + kind);
        }
    }

    private static void put(Map<String, Set<ZoneId>> map, String form, List<ZoneId> zones) {
        map.computeIfAbsent(form, name -> new LinkedHashSet<>()).addAll(zones);
    }

    /// The name in the cases of Russian grammar, near enough.
    private static List<String> cases(String name) {
        String stem = name.substring(0, name.length() - 1);
        return switch (name.charAt(name.length() - 1)) {
            case 'ь' -> with(name, stem, "и", "ью", "я", "ю", "ем", "е");
            case 'а' -> with(name, stem, "ы", "и", "е", "у", "ой");
            case 'я' -> with(name, stem, "и", "ю", "ей", "ой", "ую");
            case 'е' -> with(name, stem, "я", "ю", "ем", "ого", "ом");
            case 'о' -> with(name, stem, "а", "у", "е");
            case 'й' -> with(name, name.substring(0, name.length() - 2), "ого", "ому", "им", "ым", "ом");
            case 'ы', 'и', 'у', 'э' -> List.of(name);
            default -> with(name, name, "а", "у", "ом", "е");
        };
    }

    private static List<String> with(String name, String stem, String... ends) {
        return Stream.concat(Stream.of(name), Stream.of(ends).map(end -> stem + end))
                .distinct()
                .toList();
    }

    /// A name of several words.
    record Phrase(Pattern pattern, List<ZoneId> zones) {
        static Phrase of(String name, List<ZoneId> zones) {
            String words = Stream.of(name.split("_"))
                    .map(word -> word.length() <= 3 ? word : word.substring(0, word.length() - 2) + "\\p{L}{1,4}")
                    .collect(Collectors.joining("[\\s.-]+"));
            return new Phrase(Pattern.compile("(?<!\\p{L})" + words + "(?!\\p{L})"), zones);
        }
    }
}
