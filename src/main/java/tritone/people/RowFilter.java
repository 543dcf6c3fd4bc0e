package tritone.people;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which rows a reader may see, as a condition of a `where` with `?` for its values. Lives here, below everybody who
/// reads rows; what it says is decided by `tritone.access`.
public record RowFilter(String sql, List<Object> values) {
    public RowFilter {
        values = List.copyOf(values);
    }

    public static RowFilter of(String sql, Object... values) {
        return new RowFilter(sql, List.of(values));
    }

    public static RowFilter nothing() {
        return of("1 = 0");
    }

    public static RowFilter everything() {
        return of("1 = 1");
    }

    public static RowFilter in(String column, Set<Long> values) {
        if (values.isEmpty()) return nothing();
        String marks = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        return new RowFilter(column + " in (" + marks + ")", new ArrayList<Object>(values));
    }

    public static RowFilter any(Collection<RowFilter> filters) {
        return joined(filters, " or ", nothing());
    }

    public RowFilter and(RowFilter other) {
        return joined(List.of(this, other), " and ", everything());
    }

    /// This as well, where there is a value for it.
    public RowFilter and(String sql, Optional<?> value) {
        return value.isEmpty() ? this : and(of(sql, value.get()));
    }

    /// Gives a query its values for the first question marks in it.
    ///
    /// @return the place of the next question mark
    public int bind(Query query) {
        int place = 0;
        for (Object value : values) query.setParameter(++place, value);
        return place + 1;
    }

    private static RowFilter joined(Collection<RowFilter> filters, String word, RowFilter none) {
        if (filters.isEmpty()) return none;
        var values = new ArrayList<Object>();
        filters.forEach(filter -> values.addAll(filter.values()));
        return new RowFilter(filters.stream().map(RowFilter::sql).collect(Collectors.joining(word, "(", ")")), values);
    }
}
