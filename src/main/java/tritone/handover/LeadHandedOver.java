package tritone.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fact as other systems read it.
///
/// @param how LIVE or TASK
record LeadHandedOver(
        UUID handover,
        long lead,
        UUID call,
        long operator,
        long manager,
        String how,
        @Nullable String why,
        Instant at) {}
