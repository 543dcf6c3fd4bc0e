/// How many calls to place now. Pure.
@NullMarked
package tritone.dialer.pacing;

import org.jspecify.annotations.NullMarked;
