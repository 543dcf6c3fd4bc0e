/// What a supervisor does on an agent: listens, whispers, barges in; each on record.
@NullMarked
package tritone.supervision;

import org.jspecify.annotations.NullMarked;
