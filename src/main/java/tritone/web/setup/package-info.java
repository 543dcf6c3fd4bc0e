/// What a department sets up before and beside its campaigns: pauses, outcomes, and the way from nothing to the first
/// call.
@NullMarked
package tritone.web.setup;

import org.jspecify.annotations.NullMarked;
