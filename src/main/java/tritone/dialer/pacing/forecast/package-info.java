/// What a day will bring, before it begins: many simulated days, each with what is uncertain drawn anew, and of what
/// came out the span that eight of ten days fall into. Pure: what is known and a seed in, spans out.
@NullMarked
package tritone.dialer.pacing.forecast;

import org.jspecify.annotations.NullMarked;
