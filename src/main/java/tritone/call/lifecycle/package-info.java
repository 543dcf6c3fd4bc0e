/// The states of one call and its legal moves. Pure.
@NullMarked
package tritone.call.lifecycle;

import org.jspecify.annotations.NullMarked;
