/// Tritone: a call-centre backend for three-stage sales departments.
@NullMarked
package tritone;

import org.jspecify.annotations.NullMarked;
