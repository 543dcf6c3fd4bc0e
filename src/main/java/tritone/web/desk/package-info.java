/// The operator's desk: shift, call, disposition, and the live stream that pushes them.
@NullMarked
package tritone.web.desk;

import org.jspecify.annotations.NullMarked;
