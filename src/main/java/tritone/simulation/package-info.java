/// The outside world for the demo and the tests: a public telephone network and people who answer, speak and work.
@NullMarked
package tritone.simulation;

import org.jspecify.annotations.NullMarked;
