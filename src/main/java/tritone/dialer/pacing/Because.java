package tritone.dialer.pacing;

import java.util.List;
import java.util.stream.Collectors;

/// Why as many calls are placed as are: the rule that bound, and the figures it was bound by.
public record Because(BecauseCode code, List<Figure> figures) {
    public Because {
        figures = List.copyOf(figures);
    }

    public Because(BecauseCode code) {
        this(code, List.of());
    }

    /// Bound by one reason that has a word of its own.
    public static Because word(BecauseCode code, String name, Enum<?> word) {
        return new Because(code, List.of(new Figure(name, word.name())));
    }

    /// As it is kept: `FREE_AGENTS free=3 lines=1`. Rows hold this text and tapes a digest of it, so it must not
    /// change.
    public String text() {
        return code.name()
                + figures.stream()
                        .map(figure -> " " + figure.name() + "=" + figure.value())
                        .collect(Collectors.joining());
    }

    /// @param value a number, or a word
    public record Figure(String name, String value) {
        static Figure of(String name, long value) {
            return new Figure(name, Long.toString(value));
        }

        static Figure of(String name, double value) {
            return new Figure(name, Double.toString(value));
        }
    }
}
