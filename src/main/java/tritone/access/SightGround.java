package tritone.access;

import java.util.function.BiPredicate;
import java.util.function.Function;
import tritone.people.RowFilter;

/// A condition under which somebody may see a row. It exists twice: as a test of a row in memory, and as a filter for
/// SQL. A test compares the two over thousands of generated readers and rows.
///
/// @param otherwise why the row is hidden when the condition does not hold
record SightGround<F>(Sight.Reason otherwise, BiPredicate<Reader, F> holds, Function<Reader, RowFilter> where) {
    static <F> SightGround<F> always() {
        return new SightGround<>(Sight.Reason.NOT_YOURS, (reader, row) -> true, reader -> RowFilter.everything());
    }

    static <F> SightGround<F> never(Sight.Reason why) {
        return new SightGround<>(why, (reader, row) -> false, reader -> RowFilter.nothing());
    }
}
