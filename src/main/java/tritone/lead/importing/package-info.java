/// From a file to leads of a base: which column is what, which rows are new, what is refused and why; all or nothing.
@NullMarked
package tritone.lead.importing;

import org.jspecify.annotations.NullMarked;
