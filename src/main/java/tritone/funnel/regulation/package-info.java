/// The regulation as a table, and what it answers. Pure.
@NullMarked
package tritone.funnel.regulation;

import org.jspecify.annotations.NullMarked;
