/// Days of a campaign by discrete events, seconds a day, with the same pacers the live dialler asks. Pure: a scenario
/// and a seed in, a report out.
@NullMarked
package tritone.dialer.pacing.simulation;

import org.jspecify.annotations.NullMarked;
