package tritone.recording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.call.CallHistory;
import tritone.outbox.Outbox;
import tritone.recording.RecordingPath.Segment;
import tritone.telephony.CallId;

/// The rows on their way from PENDING to STORED. Each public method is one step of it, whole or not at all.
///
/// Rows are found without locks and then taken one by one by their key: the insert of a new row, which waits inside a
/// live join, is never held up by the intake.
@ApplicationScoped
class RecordingRows implements PanacheRepositoryBase<RecordingRow, UUID> {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final CallHistory history;
    private final Outbox outbox;
    private final RetentionPeriods periods;
    private final RecordingSettings settings;
    private final Clock clock;
    private final Event<RecordingStored> stored;

    RecordingRows(
            CallHistory history,
            RetentionPeriods periods,
            Outbox outbox,
            RecordingSettings settings,
            Clock clock,
            Event<RecordingStored> stored) {
        this.history = history;
        this.periods = periods;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.stored = stored;
    }

    /// One trip to the database, because somebody who answered waits for it; written again, it changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    void begun(RecordingRow row) {
        getEntityManager()
                .createNativeQuery("""
                        insert ignore into recording
                          (id, call_id, segment, status, intake_file, agent_id, lead_id, campaign_id, started_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, row.id.toString())
                .setParameter(2, row.callId.toString())
                .setParameter(3, row.segment)
                .setParameter(4, row.status.name())
                .setParameter(5, row.intakeFile)
                .setParameter(6, row.agentId)
                .setParameter(7, row.leadId)
                .setParameter(8, row.campaignId)
                .setParameter(9, row.startedAt)
                .executeUpdate();
    }

    /// Takes ended segments for itself until the lease runs out; then they are anybody's, as after a crash.
    @Transactional
    List<Leased> lease(int most) {
        Instant now = clock.instant();
        List<RecordingRow> due = list("""
                        status = ?1 and endedAt <= ?2 and (nextTryAt is null or nextTryAt <= ?3)
                          and (leaseUntil is null or leaseUntil < ?3)
                        order by endedAt""", RecordingStatus.PENDING, now.minus(settings.quiet()), now).stream()
                .limit(most)
                .toList();
        return due.stream()
                .filter(row -> take(row.id, now))
                .map(row -> leased(row))
                .toList();
    }

    @Transactional
    void stored(Leased segment, Sound sound, SoundCopy.Copied copied) {
        var row = findById(segment.id().value());
        if (row.status == RecordingStatus.STORED) return;
        row.status = RecordingStatus.STORED;
        row.path = segment.path().sound();
        row.seconds = Manifests.seconds(sound);
        row.bytes = copied.bytes();
        row.sha256 = copied.sha256();
        row.retainUntil = segment.retainUntil();
        row.storedAt = clock.instant();
        row.problem = null;
        row.leaseUntil = null;
        var event = RecordingStored.of(row);
        outbox.publish(Outbox.Topic.RECORDING_STORED, row.callId.toString(), event);
        stored.fire(event);
    }

    /// @param why `no-file` or `no-sound`
    @Transactional
    void empty(Leased segment, String why) {
        end(segment, RecordingStatus.EMPTY, why);
    }

    @Transactional
    void failed(Leased segment, String why) {
        end(segment, RecordingStatus.FAILED, why);
    }

    /// Not yet: nothing is wrong.
    @Transactional
    void later(Leased segment) {
        var row = findById(segment.id().value());
        row.nextTryAt = clock.instant().plusSeconds(1);
        row.leaseUntil = null;
    }

    /// Something outside (disk, store) refused; tried again for ever, ever more seldom.
    @Transactional
    void again(Leased segment, String why) {
        var row = findById(segment.id().value());
        var wait = Duration.ofSeconds(1L << Math.min(row.tries, 10));
        row.tries++;
        row.problem = shortened(why);
        row.nextTryAt = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        row.leaseUntil = null;
    }

    /// A file came after all.
    @Transactional
    void reopen(RecordingId id) {
        var row = findById(id.value());
        row.status = RecordingStatus.PENDING;
        row.problem = null;
        row.nextTryAt = null;
    }

    /// Whose time is over, the oldest first.
    @Transactional
    List<RecordingRow> over(int most) {
        return find("status = ?1 and retainUntil < ?2 order by retainUntil", RecordingStatus.STORED, clock.instant())
                .page(0, most)
                .list();
    }

    @Transactional
    void expired(RecordingId id) {
        var row = findById(id.value());
        row.status = RecordingStatus.EXPIRED;
        row.removedAt = clock.instant();
    }

    @Transactional
    Optional<RecordingRow> of(Segment segment) {
        return find("callId = ?1 and segment = ?2", segment.call().value(), segment.number())
                .firstResultOptional();
    }

    private boolean take(UUID id, Instant now) {
        return update(
                        "leaseUntil = ?1 where id = ?2 and (leaseUntil is null or leaseUntil < ?3)",
                        now.plus(LEASE),
                        id,
                        now)
                == 1;
    }

    private Leased leased(RecordingRow row) {
        return new Leased(
                new RecordingId(row.id),
                row.place(),
                row.intakeFile,
                row.endedAt,
                row.startedAt.plus(periods.length(row.campaignId)),
                row.agentId,
                row.leadId,
                row.campaignId,
                neighbour(row, -1),
                neighbour(row, 1),
                history.noticePlayed(new CallId(row.callId)).orElse(null));
    }

    private @Nullable String neighbour(RecordingRow row, int by) {
        if (row.segment + by < 1) return null;
        return find("callId = ?1 and segment = ?2", row.callId, row.segment + by)
                .firstResultOptional()
                .map(other -> other.place().sound())
                .orElse(null);
    }

    private void end(Leased segment, RecordingStatus status, String why) {
        var row = findById(segment.id().value());
        row.status = status;
        row.problem = shortened(why);
        row.leaseUntil = null;
    }

    private static String shortened(String why) {
        return why.substring(0, Math.min(why.length(), 500));
    }

    /// An ended segment that nobody else works on for now.
    record Leased(
            RecordingId id,
            RecordingPath path,
            String intakeFile,
            Instant endedAt,
            Instant retainUntil,
            @Nullable Long agent,
            @Nullable Long lead,
            @Nullable Long campaign,
            @Nullable String previous,
            @Nullable String next,
            @Nullable Instant noticePlayedAt) {}
}
