/// The tape of a campaign's pacing: what its pacer was told, saw and planned at each tick, in a few bytes; played back
/// to the identical plans, or made into a day on which another policy is tried.
@NullMarked
package tritone.dialer.pacing.replay;

import org.jspecify.annotations.NullMarked;
