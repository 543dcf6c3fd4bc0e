/// The outside world for the demo and the tests: a public telephone network and people who answer, speak and work.
/// [Profile] says how subscribers behave, [PublicNetwork] turns it into a dialplan, [Demo] fills an empty service,
/// [Operators] work it, [RunReport] tells what came of it. Knows nothing of the product but its public API, its tables
/// and its recordings.
@NullMarked
package tritone.simulation;

import org.jspecify.annotations.NullMarked;
