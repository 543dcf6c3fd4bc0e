/// Telephone sound as bytes: wave files and A-law.
@NullMarked
package tritone.sound;

import org.jspecify.annotations.NullMarked;
