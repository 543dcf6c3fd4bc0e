/// A script's own words and ways: what it may hold, what is wrong with it, how it reads for one lead. Pure.
@NullMarked
package tritone.script.content;

import org.jspecify.annotations.NullMarked;
