/// The regulation's transition table and the lead's way through it.
@NullMarked
package tritone.funnel;

import org.jspecify.annotations.NullMarked;
