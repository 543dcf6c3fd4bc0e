package tritone.recording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies beside the sound, as `recordings-schema/manifest-v2.json` lays down.
record Manifest(
        int version,
        String recordingId,
        String callId,
        int segment,
        Links links,
        Instant startedAt,
        Instant endedAt,
        Instant storedAt,
        @Nullable Long campaignId,
        @Nullable Long leadId,
        Audio audio,
        List<Channel> channels,
        Consent consent,
        Retention retention) {
    static final int VERSION = 2;

    record Links(@Nullable String previous, @Nullable String next) {}

    record Audio(
            String file,
            String container,
            String codec,
            int sampleRate,
            int channels,
            double seconds,
            long bytes,
            String sha256) {}

    /// @param side `client` or `agent`, or `mixed` when both share one channel
    record Channel(
            int index,
            String side,
            @Nullable Long leadId,
            @Nullable Long personId,
            double peak,
            double rms) {}

    /// @param noticePlayedAt when the client had heard that the call is recorded
    record Consent(@Nullable Instant noticePlayedAt) {}

    record Retention(Instant until) {}
}
