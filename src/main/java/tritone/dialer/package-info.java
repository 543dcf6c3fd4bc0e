/// Due leads in, ordered calls out: hopper, tick, recycling.
@NullMarked
package tritone.dialer;

import org.jspecify.annotations.NullMarked;
