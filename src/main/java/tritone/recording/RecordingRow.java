package tritone.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

@Entity
@Table(name = "recording")
@NullUnmarked
class RecordingRow {
    @Id
    UUID id;

    @Column(name = "call_id")
    UUID callId;

    int segment;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    RecordingStatus status;

    @Column(name = "intake_file")
    String intakeFile;

    String path;

    @Column(name = "agent_id")
    Long agentId;

    @Column(name = "lead_id")
    Long leadId;

    @Column(name = "campaign_id")
    Long campaignId;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    BigDecimal seconds;
    Long bytes;
    String sha256;

    @Column(name = "retain_until")
    Instant retainUntil;

    String problem;

    @Column(name = "stored_at")
    Instant storedAt;

    @Column(name = "verified_at")
    Instant verifiedAt;

    @Column(name = "removed_at")
    Instant removedAt;

    boolean sample;

    int tries;

    @Column(name = "next_try_at")
    Instant nextTryAt;

    @Column(name = "lease_until")
    Instant leaseUntil;

    RecordingPath place() {
        return new RecordingPath(new CallId(callId), segment, startedAt);
    }

    Recording recording() {
        return new Recording(
                new RecordingId(id),
                new CallId(callId),
                segment,
                status,
                Optional.ofNullable(agentId).map(PersonId::new),
                Optional.ofNullable(leadId).map(LeadId::new),
                Optional.ofNullable(campaignId).map(CampaignId::new),
                startedAt,
                Optional.ofNullable(endedAt),
                status == RecordingStatus.STORED
                        ? Optional.of(new Recording.Stored(path, seconds, bytes, sha256, storedAt))
                        : Optional.empty(),
                Optional.ofNullable(retainUntil),
                Optional.ofNullable(problem));
    }
}
