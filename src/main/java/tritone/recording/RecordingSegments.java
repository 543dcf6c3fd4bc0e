package tritone.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.call.AttemptEnded;
import tritone.call.CallJoining;
import tritone.people.PersonId;
import tritone.recording.RecordingPath.Segment;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.RecordingTarget;

/// Begins and ends segments with the conversations they are of. A row is there before the switch records anything.
@ApplicationScoped
class RecordingSegments {
    private final RecordingRows rows;
    private final Clock clock;

    RecordingSegments(RecordingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void begin(@Observes CallJoining joining) {
        if (joining.recording().isEmpty()) return;
        String file = joining.recording().get().file();
        var segment = RecordingPath.parse(file).orElseGet(() -> new Segment(joining.call(), 1));
        var row = row(segment, file);
        row.agentId = joining.agent().value();
        row.leadId = joining.lead().value();
        row.campaignId = joining.campaign().value();
        row.startedAt = joining.at();
        rows.begun(row);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(@Observes AttemptEnded ended) {
        for (RecordingRow open : open(ended.call())) {
            open.endedAt = ended.endedAt().isBefore(open.startedAt) ? open.startedAt : ended.endedAt();
        }
    }

    /// Closes the running segment and opens the next in a transaction of its own: both are on disk before the switch is
    /// told. Empty when the call is not being recorded.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<RecordingTarget> next(CallId call, @Nullable PersonId agent) {
        var last = open(call).stream().max(Comparator.comparingInt(row -> row.segment));
        if (last.isEmpty()) return Optional.empty();
        var now = clock.instant();
        last.get().endedAt = now;
        var segment = new Segment(call, last.get().segment + 1);
        var row = row(segment, RecordingPath.name(call, segment.number()));
        row.agentId = agent == null ? null : agent.value();
        row.leadId = last.get().leadId;
        row.campaignId = last.get().campaignId;
        row.startedAt = now;
        rows.persist(row);
        return Optional.of(new RecordingTarget(row.intakeFile));
    }

    private List<RecordingRow> open(CallId call) {
        return rows.list("callId = ?1 and endedAt is null", call.value());
    }

    private static RecordingRow row(Segment segment, String file) {
        var row = new RecordingRow();
        row.id = UUID.randomUUID();
        row.callId = segment.call().value();
        row.segment = segment.number();
        row.status = RecordingStatus.PENDING;
        row.intakeFile = file;
        return row;
    }
}
