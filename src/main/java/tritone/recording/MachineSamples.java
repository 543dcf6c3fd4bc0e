package tritone.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import tritone.call.AttemptEnded;
import tritone.call.MachineSampling;
import tritone.campaign.Disposition;
import tritone.recording.RecordingPath.Segment;
import tritone.telephony.Telephony.RecordingTarget;

/// Keeps what the detector of answering machines listened to where its verdict was a machine. What it heard of a person
/// whom it knew for one has no row, and [IntakeSweep] removes the file.
@ApplicationScoped
class MachineSamples {
    private final RecordingRows rows;
    private final MachineSampling sampling;

    MachineSamples(RecordingRows rows, MachineSampling sampling) {
        this.rows = rows;
        this.sampling = sampling;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(@Observes AttemptEnded ended) {
        if (ended.disposition() != Disposition.MACHINE) return;
        // joined in spite of the verdict, and recorded as a conversation
        if (rows.of(new Segment(ended.call(), 1)).isPresent()) return;
        sampling.of(ended.call()).map(target -> row(ended, target)).ifPresent(rows::persist);
    }

    private static RecordingRow row(AttemptEnded ended, RecordingTarget target) {
        var row = new RecordingRow();
        row.id = UUID.randomUUID();
        row.callId = ended.call().value();
        row.segment = 1;
        row.status = RecordingStatus.PENDING;
        row.intakeFile = target.file();
        row.sample = true;
        row.leadId = ended.lead().value();
        row.campaignId = ended.campaign().value();
        row.startedAt = ended.endedAt();
        row.endedAt = ended.endedAt();
        return row;
    }
}
