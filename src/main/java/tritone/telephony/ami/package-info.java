/// The only code that knows Asterisk: AMI actions, events, causes and the files it reads.
@NullMarked
package tritone.telephony.ami;

import org.jspecify.annotations.NullMarked;
