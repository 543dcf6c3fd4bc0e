package tritone.lead.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the person who imports has said the values of columns of marks mean, by the column's place (from 0).
public record ColumnMarks(Map<Integer, Said> columns) {
    public static final ColumnMarks NONE = new ColumnMarks(Map.of());

    public ColumnMarks {
        columns = Map.copyOf(columns);
    }

    /// @param words what the value says by itself
    Mark resolved(int column, String value, Mark words) {
        var of = columns.get(column);
        if (of == null) return words;
        Boolean means = of.values().get(key(value));
        if (means == null && words == Mark.UNCLEAR) means = of.others();
        if (means == null) return words;
        return means ? Mark.YES : Mark.NO;
    }

    /// How values are compared: a file spells one word in several ways.
    static String key(String value) {
        return value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// @param values by the value as the preview lists it
    /// @param others of all further values that are not clear
    public record Said(
            Map<String, Boolean> values, @Nullable Boolean others) {
        public Said {
            var known = new HashMap<String, Boolean>();
            values.forEach((value, means) -> known.put(key(value), means));
            values = Map.copyOf(known);
        }
    }
}
