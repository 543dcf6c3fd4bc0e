package tritone.recording;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// One recorded segment of a call: from a join to the hang-up or to the next hand-over.
///
/// @param agent   who of us spoke in it
/// @param endedAt empty while it is being recorded
/// @param stored  empty before it is in the store and after it expired
/// @param problem why there is no sound
public record Recording(
        RecordingId id,
        CallId call,
        int segment,
        RecordingStatus status,
        Optional<PersonId> agent,
        Optional<LeadId> lead,
        Optional<CampaignId> campaign,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Stored> stored,
        Optional<Instant> retainUntil,
        Optional<String> problem) {

    /// @param path of the sound in the store
    public record Stored(String path, BigDecimal seconds, long bytes, String sha256, Instant at) {}
}
