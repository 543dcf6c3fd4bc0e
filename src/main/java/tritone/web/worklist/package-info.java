/// The manager's working list and handovers.
@NullMarked
package tritone.web.worklist;

import org.jspecify.annotations.NullMarked;
