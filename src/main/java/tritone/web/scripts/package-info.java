/// Scripts: written, published, and read aloud at the desk.
@NullMarked
package tritone.web.scripts;

import org.jspecify.annotations.NullMarked;
