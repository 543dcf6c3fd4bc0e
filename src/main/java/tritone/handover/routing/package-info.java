/// Who is right for a warm lead, and how a live hand-over runs. Pure.
@NullMarked
package tritone.handover.routing;

import org.jspecify.annotations.NullMarked;
