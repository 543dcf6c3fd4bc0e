package tritone.access;

import java.util.function.BiPredicate;
import java.util.function.Function;
import tritone.people.RowFilter;

/// A ground on which somebody may see a row, said twice: of a row in hand, and of rows still in the database. A test
/// compares the two over thousands of drawn readers and rows.
///
/// @param otherwise why the row is hidden where the ground does not hold
record SightGround<F>(Sight.Reason otherwise, BiPredicate<Reader, F> holds, Function<Reader, RowFilter> where) {
    static <F> SightGround<F> always() {
        return new SightGround<>(Sight.Reason.NOT_YOURS, (reader, row) -> true, reader -> RowFilter.everything());
    }

    static <F> SightGround<F> never(Sight.Reason why) {
        return new SightGround<>(why, (reader, row) -> false, reader -> RowFilter.nothing());
    }
}
