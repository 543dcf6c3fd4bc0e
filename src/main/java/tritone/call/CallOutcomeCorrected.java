package tritone.call;

import jakarta.persistence.Tuple;
import java.time.Instant;
import tritone.campaign.Disposition;
import tritone.telephony.CallId;

/// The message `call-outcome-corrected` for other systems: what a [CallEnded] said of this call is not so. The line
/// failed, nobody was reached, and nobody answered. It holds all that is needed, in whichever order the two arrive.
///
/// @param said        what the call was told to have ended as
/// @param disposition what it ended as
record CallOutcomeCorrected(
        String call,
        long campaign,
        long lead,
        Disposition said,
        Disposition disposition,
        Instant orderedAt,
        Instant endedAt,
        Instant correctedAt) {
    static CallOutcomeCorrected of(CallId call, Tuple row) {
        return new CallOutcomeCorrected(
                call.toString(),
                row.get("campaign", Long.class),
                row.get("lead", Long.class),
                Disposition.valueOf(row.get("said", String.class)),
                Disposition.valueOf(row.get("became", String.class)),
                row.get("ordered", Instant.class),
                row.get("ended", Instant.class),
                row.get("at", Instant.class));
    }
}
