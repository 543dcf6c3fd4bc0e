package tritone.handover;

import java.time.Instant;
import java.util.Optional;

/// A hand-over took a step. Fired after the commit of its row.
///
/// @param until until when the manager's phone rings, while it does
/// @param over  the talk it led to has ended, too
public record HandoverChanged(Handover handover, Optional<Instant> until, boolean over) {
    HandoverChanged(Handover handover) {
        this(handover, Optional.empty(), false);
    }
}
