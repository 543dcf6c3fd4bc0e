/// How the system is, for a person.
@HouseText
@NullMarked
package tritone.web.system;

import org.jspecify.annotations.NullMarked;
import tritone.access.HouseText;
