package tritone.recording;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jboss.logging.Logger;
import tritone.people.Audit;
import tritone.telephony.CallId;
import tritone.telephony.CallLog;

/// Deletes recordings whose time is over: the files first, then the row is marked, so that a crash between is mended by
/// the next round.
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int BATCH = 200;

    private final RecordingRows rows;
    private final RecordingStore store;
    private final Audit audit;

    Retention(RecordingRows rows, RecordingStore store, Audit audit) {
        this.rows = rows;
        this.store = store;
        this.audit = audit;
    }

    @Scheduled(every = "${tritone.recordings.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        for (RecordingRow over : rows.over(BATCH)) {
            try (CallLog ignored = CallLog.about(new CallId(over.callId))) {
                store.remove(over.place().sound());
                store.remove(over.place().manifest());
                rows.expired(new RecordingId(over.id));
                audit.record(null, "expire-recording", "recording", over.id.toString(), over.path);
            } catch (IOException refused) {
                LOG.errorf(refused, "a recording whose time is over could not be deleted: %s", over.path);
            }
        }
    }
}
