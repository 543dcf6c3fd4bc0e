/// Scripts: written, published, and read aloud at the desk.
@HouseText
@NullMarked
package tritone.web.scripts;

import org.jspecify.annotations.NullMarked;
import tritone.access.HouseText;
