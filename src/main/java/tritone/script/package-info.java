/// What an operator says and asks, step by step: drafts, published versions, and how far each call has come.
@NullMarked
package tritone.script;

import org.jspecify.annotations.NullMarked;
