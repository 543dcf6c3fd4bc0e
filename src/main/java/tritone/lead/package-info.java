/// Bases and their leads: import, numbers, do-not-call, states and sections.
@NullMarked
package tritone.lead;

import org.jspecify.annotations.NullMarked;
