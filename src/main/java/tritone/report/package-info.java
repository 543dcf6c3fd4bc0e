/// Read models: SQL in, records out, writes nothing.
@NullMarked
package tritone.report;

import org.jspecify.annotations.NullMarked;
