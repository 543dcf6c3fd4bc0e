/// Carries a browser's SIP between our own origin and the switch.
@NullMarked
package tritone.web.sip;

import org.jspecify.annotations.NullMarked;
