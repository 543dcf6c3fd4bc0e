package tritone.web.recordings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.recording.Recording;
import tritone.recording.RecordingStatus;

/// A recorded segment, as it stands in a list.
///
/// @param agent   the person of ours who speaks in it
/// @param seconds null until it is stored
/// @param audio   where to hear it; null when there is nothing to hear
/// @param problem a code: `no-file`, `no-sound`, `copy-differs`, `copy-missing`, or what the store said
public record RecordingView(
        UUID id,
        UUID call,
        int segment,
        RecordingStatus status,
        @Nullable Long agent,
        @Nullable Long lead,
        @Nullable Long campaign,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable BigDecimal seconds,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable Instant retainUntil,
        @Nullable String audio,
        @Nullable String problem) {
    static RecordingView of(Recording recording) {
        Optional<Recording.Stored> stored = recording.stored();
        return new RecordingView(
                recording.id().value(),
                recording.call().value(),
                recording.segment(),
                recording.status(),
                recording.agent().map(PersonId::value).orElse(null),
                recording.lead().map(LeadId::value).orElse(null),
                recording.campaign().map(CampaignId::value).orElse(null),
                recording.startedAt(),
                recording.endedAt().orElse(null),
                stored.map(Recording.Stored::seconds).orElse(null),
                stored.map(Recording.Stored::bytes).orElse(null),
                stored.map(Recording.Stored::sha256).orElse(null),
                recording.retainUntil().orElse(null),
                stored.isPresent() ? "/api/recordings/" + recording.id() + "/audio" : null,
                recording.problem().orElse(null));
    }
}
