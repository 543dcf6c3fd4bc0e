package tritone.recording;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A segment is in the store: fired inside the transaction, and the payload of `recording-stored`, whose subject is the
/// call.
public record RecordingStored(
        UUID recordingId,
        UUID callId,
        int segment,
        String path,
        String sha256,
        BigDecimal seconds,
        long bytes,
        @Nullable Long agentId,
        @Nullable Long leadId,
        @Nullable Long campaignId,
        Instant startedAt,
        Instant endedAt) {
    static RecordingStored of(RecordingRow row) {
        return new RecordingStored(
                row.id,
                row.callId,
                row.segment,
                row.path,
                row.sha256,
                row.seconds,
                row.bytes,
                row.agentId,
                row.leadId,
                row.campaignId,
                row.startedAt,
                row.endedAt);
    }
}
