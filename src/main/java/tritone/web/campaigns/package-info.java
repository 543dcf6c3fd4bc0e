/// Campaigns: set up, start, pause, stop, and why leads are not dialled.
@NullMarked
package tritone.web.campaigns;

import org.jspecify.annotations.NullMarked;
