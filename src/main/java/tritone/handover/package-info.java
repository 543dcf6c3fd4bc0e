/// A warm lead given to the next stage: to whom, live or as a task.
@NullMarked
package tritone.handover;

import org.jspecify.annotations.NullMarked;
