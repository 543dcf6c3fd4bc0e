/// Who may see which row, in one place: the law of each kind of thing, said as a decision about a thing in hand and as
/// a filter over rows, and every look at a client on record. Reads tables of others, because a wall stands between
/// them.
@NullMarked
package tritone.access;

import org.jspecify.annotations.NullMarked;
