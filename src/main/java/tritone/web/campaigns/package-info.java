/// Campaigns: set up, start, pause, stop, and why leads are not dialled.
@HouseText
@NullMarked
package tritone.web.campaigns;

import org.jspecify.annotations.NullMarked;
import tritone.access.HouseText;
