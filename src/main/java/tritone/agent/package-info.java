/// Who works now: shifts, pauses, the standing line to each agent's phone, and who is free.
@NullMarked
package tritone.agent;

import org.jspecify.annotations.NullMarked;
