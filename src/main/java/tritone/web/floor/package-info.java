/// The shift as the supervisor sees it, live.
@NullMarked
package tritone.web.floor;

import org.jspecify.annotations.NullMarked;
