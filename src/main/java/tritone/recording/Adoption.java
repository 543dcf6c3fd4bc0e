package tritone.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import tritone.recording.IntakeFolder.IntakeFile;
import tritone.recording.RecordingPath.Segment;

/// Gives a row to a file that has none though its call is ours, as after the database went back to an older copy.
@ApplicationScoped
class Adoption {
    private static final Logger LOG = Logger.getLogger(Adoption.class);
    /// Reads the call's own rows; it writes none of them.
    private static final String CALL = """
            select a.campaign_id as campaign, a.lead_id as lead, c.agent_id as agent
            from attempt a left join conversation c on c.call_id = a.id where a.id = ?1""";

    private final RecordingRows rows;
    private final EntityManager db;

    Adoption(RecordingRows rows, EntityManager db) {
        this.rows = rows;
        this.db = db;
    }

    /// False when no such call is known.
    @Transactional
    boolean adopt(Segment segment, IntakeFile file) throws IOException {
        var calls = db.createNativeQuery(CALL, Tuple.class)
                .setParameter(1, segment.call().toString())
                .getResultList();
        if (calls.isEmpty()) return false;
        var call = (Tuple) calls.getFirst();
        var row = new RecordingRow();
        row.id = UUID.randomUUID();
        row.callId = segment.call().value();
        row.segment = segment.number();
        row.status = RecordingStatus.PENDING;
        row.intakeFile = file.name();
        row.campaignId = call.get("campaign", Long.class);
        row.leadId = call.get("lead", Long.class);
        row.agentId = call.get("agent", Long.class);
        row.endedAt = file.changedAt();
        row.startedAt = file.changedAt().minus(length(file));
        rows.persist(row);
        LOG.warnf("adopted a recording without a row: %s", file.name());
        return true;
    }

    private static Duration length(IntakeFile file) throws IOException {
        return Duration.ofMillis((long) (Sound.of(file).seconds() * 1000));
    }
}
