/// What a department sets up before and beside its campaigns: pauses, outcomes, and the way from nothing to the first
/// call.
@HouseText
@NullMarked
package tritone.web.setup;

import org.jspecify.annotations.NullMarked;
import tritone.access.HouseText;
