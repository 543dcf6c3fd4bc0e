/// Telephone audio as bytes: WAV files and A-law samples.
@NullMarked
package tritone.sound;

import org.jspecify.annotations.NullMarked;
