/// Who takes calls: shifts, pauses, and the state each agent is in.
@NullMarked
package tritone.agent;

import org.jspecify.annotations.NullMarked;
