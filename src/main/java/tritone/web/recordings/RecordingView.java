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
/// @param agent   the person of ours who speaks in it, and what they are called
/// @param client  what the lead is called; null for those who may not see it
/// @param number  that was dialled, masked
/// @param seconds null until it is stored
/// @param audio   where to hear it; null when there is nothing to hear
/// @param problem a code: `no-file`, `no-sound`, `copy-differs`, `copy-missing`, or what the store said
public record RecordingView(
        UUID id,
        UUID call,
        int segment,
        RecordingStatus status,
        @Nullable Long agent,
        @Nullable String agentName,
        @Nullable Long lead,
        @Nullable String client,
        @Nullable String number,
        @Nullable Long campaign,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable BigDecimal seconds,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable Instant retainUntil,
        @Nullable String audio,
        @Nullable String problem) {
    static RecordingView of(Recording recording, Who who) {
        Optional<Recording.Stored> stored = recording.stored();
        return new RecordingView(
                recording.id().value(),
                recording.call().value(),
                recording.segment(),
                recording.status(),
                recording.agent().map(PersonId::value).orElse(null),
                who.agent(),
                recording.lead().map(LeadId::value).orElse(null),
                who.client(),
                who.number(),
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

    /// Those who are heard, as far as the reader may know them.
    record Who(
            @Nullable String agent,
            @Nullable String client,
            @Nullable String number) {}
}
