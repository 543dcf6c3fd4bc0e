/// What we ask of the switch and what it tells us, in words that know no vendor.
@NullMarked
package tritone.telephony;

import org.jspecify.annotations.NullMarked;
