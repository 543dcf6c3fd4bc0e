/// How the system is, for a person.
@NullMarked
package tritone.web.system;

import org.jspecify.annotations.NullMarked;
