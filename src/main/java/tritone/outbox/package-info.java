/// Facts that must reach other systems: written in the transaction that made them true, delivered at least once.
@NullMarked
package tritone.outbox;

import org.jspecify.annotations.NullMarked;
