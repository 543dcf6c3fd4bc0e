/// Signing in and out, and who is asking.
@HouseText
@NullMarked
package tritone.web.signin;

import org.jspecify.annotations.NullMarked;
import tritone.access.HouseText;
