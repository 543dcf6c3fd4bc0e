package tritone.phone;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads digits that are written in words: `восемь девятьсот шестнадцать`, `plus seven nine one six`.
final class NumberWords {
    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;
    private static final Map<String, Integer> VALUES = values();

    /// One such word, whatever its case.
    static final String PATTERN = "(?<!\\p{L})(?:"
            + VALUES.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + ")(?!\\p{L})";

    /// What the words before have come to, and below what the next one must be to add to it; 0 when nothing waits.
    private int sum;
    private int below;

    /// @return the digits that are certain now; a word may have to wait for the next one: 900, then 16
    String digits(String token) {
        var value = VALUES.get(token.toLowerCase(Locale.ROOT));
        if (value == null) return rest() + ascii(token);
        boolean adds = value > 0 && value < below;
        String before = adds ? "" : rest();
        sum += value;
        below = value >= HUNDRED ? HUNDRED : value >= TWENTY ? 10 : 1;
        return before;
    }

    /// What still waited.
    String rest() {
        String digits = below > 0 ? Integer.toString(sum) : "";
        sum = 0;
        below = 0;
        return digits;
    }

    /// A quick look before the thorough one: whether there are so many digits, or number words, at all.
    static boolean mayHold(String text, int digits) {
        int found = 0;
        boolean words = false;
        int word = -1;
        for (int i = 0; i <= text.length(); i++) {
            char sign = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(sign)) {
                if (word < 0) word = i;
                continue;
            }
            if (word >= 0) words |= VALUES.containsKey(text.substring(word, i).toLowerCase(Locale.ROOT));
            word = -1;
            if (Character.isDigit(sign) || Character.getType(sign) == Character.OTHER_NUMBER) found++;
        }
        return words || found >= digits;
    }

    private static String ascii(String digits) {
        return digits.codePoints()
                .map(Character::getNumericValue)
                .filter(value -> value >= 0 && value <= 9)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    private static Map<String, Integer> values() {
        var values = new HashMap<String, Integer>();
        put(
                values,
                0,
                1,
                "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать"
                        + " четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать");
        put(
                values,
                0,
                1,
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                        + " sixteen seventeen eighteen nineteen");
        put(values, 0, 1, "нуль одна две");
        put(values, TWENTY, 10, "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто");
        put(values, TWENTY, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
        put(values, HUNDRED, HUNDRED, "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот");
        return Map.copyOf(values);
    }

    private static void put(Map<String, Integer> values, int from, int step, String words) {
        var list = List.of(words.split(" "));
        for (int i = 0; i < list.size(); i++) values.put(list.get(i), from + i * step);
    }
}
