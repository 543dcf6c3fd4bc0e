package tritone.dialer.pacing;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a pacer holds for true, as text: a line for each thing, its name and its values. Numbers are written to the
/// last bit.
final class Memory {
    private final Map<String, String> lines = new HashMap<>();

    Memory(String text) {
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            if (space > 0) lines.put(line.substring(0, space), line.substring(space + 1));
        });
    }

    /// Fills the array as far as it was written so; leaves it alone when it was written otherwise.
    void numbers(String name, double[] into) {
        String[] words = words(name);
        if (words.length != into.length) return;
        for (int at = 0; at < into.length; at++) into[at] = number(words[at]);
    }

    private static double number(String word) {
        double number = Double.parseDouble(word);
        if (!Double.isFinite(number)) throw new NumberFormatException(word + " is no number");
        return number;
    }

    String[] words(String name) {
        @Nullable String line = lines.get(name);
        return line == null || line.isEmpty() ? new String[0] : line.split(" ", -1);
    }

    /// Rows as [Writer#rows] wrote them: the key, then the cells.
    void rows(String name, Consumer<List<String>> reader) {
        for (String row : words(name))
            reader.accept(Arrays.stream(row.split(",", -1)).map(Memory::plain).toList());
    }

    static String text(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    static Instant instant(String text) {
        return Instant.parse(text);
    }

    /// What would break a row is written by its number.
    private static String safe(String cell) {
        var text = new StringBuilder();
        for (char letter : cell.toCharArray()) {
            if (letter <= ' ' || letter == ',' || letter == '%')
                text.append('%').append((int) letter).append(';');
            else text.append(letter);
        }
        return text.toString();
    }

    private static String plain(String cell) {
        var text = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            if (cell.charAt(at) != '%') text.append(cell.charAt(at));
            else {
                int end = cell.indexOf(';', at);
                text.append((char) Integer.parseInt(cell.substring(at + 1, end)));
                at = end;
            }
        }
        return text.toString();
    }

    static final class Writer {
        private final StringBuilder text = new StringBuilder();

        void numbers(String name, double... values) {
            words(name, Arrays.stream(values).mapToObj(Writer::exact).toArray(String[]::new));
        }

        void words(String name, String... values) {
            text.append(name).append(' ').append(String.join(" ", values)).append('\n');
        }

        <K, V> void rows(String name, Map<K, V> rows, Function<V, List<String>> cells) {
            words(
                    name,
                    rows.entrySet().stream()
                            .map(row -> Stream.concat(
                                            Stream.of(row.getKey().toString()), cells.apply(row.getValue()).stream())
                                    .map(Memory::safe)
                                    .collect(Collectors.joining(",")))
                            .toArray(String[]::new));
        }

        private static String exact(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toHexString(value);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
