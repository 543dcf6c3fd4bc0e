/// Persons and teams: who may come in, as what, and what they were seen doing.
@HouseText
@NullMarked
package tritone.web.people;

import org.jspecify.annotations.NullMarked;
import tritone.access.HouseText;
