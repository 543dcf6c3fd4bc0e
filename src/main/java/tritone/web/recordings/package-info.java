/// Listening to recordings.
@NullMarked
package tritone.web.recordings;

import org.jspecify.annotations.NullMarked;
