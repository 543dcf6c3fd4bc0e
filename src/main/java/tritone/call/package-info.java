/// One call from order to wrap-up: the spine. Writes each row before the switch is told.
@NullMarked
package tritone.call;

import org.jspecify.annotations.NullMarked;
