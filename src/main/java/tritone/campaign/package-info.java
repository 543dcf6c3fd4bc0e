/// What to dial, when, how hard, with which outcomes.
@NullMarked
package tritone.campaign;

import org.jspecify.annotations.NullMarked;
