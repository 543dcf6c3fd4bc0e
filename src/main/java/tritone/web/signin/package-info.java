/// Signing in and out, and who is asking.
@NullMarked
package tritone.web.signin;

import org.jspecify.annotations.NullMarked;
