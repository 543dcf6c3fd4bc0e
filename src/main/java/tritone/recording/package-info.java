/// The file, its manifest, its place, its retention, and who may listen.
@NullMarked
package tritone.recording;

import org.jspecify.annotations.NullMarked;
