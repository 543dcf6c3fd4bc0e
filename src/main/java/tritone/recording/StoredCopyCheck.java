package tritone.recording;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import tritone.outbox.Inbox;
import tritone.telephony.CallId;
import tritone.telephony.CallLog;

/// Reads each stored recording back once and compares its hash: a copy that nobody ever read is not a copy.
@ApplicationScoped
class StoredCopyCheck {
    private static final Logger LOG = Logger.getLogger(StoredCopyCheck.class);

    private final Inbox inbox;
    private final RecordingRows rows;
    private final RecordingStore store;
    private final Clock clock;

    StoredCopyCheck(Inbox inbox, RecordingRows rows, RecordingStore store, Clock clock) {
        this.inbox = inbox;
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    @Incoming("check-stored-copy")
    @Blocking
    void receive(String message) {
        inbox.receive("stored-copy-check", message, RecordingStored.class, this::check);
    }

    private void check(RecordingStored stored) {
        var row = rows.findById(stored.recordingId());
        if (row == null || row.status != RecordingStatus.STORED) return;
        try (CallLog ignored = CallLog.about(new CallId(stored.callId()))) {
            var found = hash(stored.path());
            if (found.isPresent() && found.get().equals(stored.sha256())) {
                row.verifiedAt = clock.instant();
            } else {
                row.problem = found.isPresent() ? "copy-differs" : "copy-missing";
                LOG.errorf("the stored recording is not what was stored (%s): %s", row.problem, stored.path());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<String> hash(String path) throws IOException {
        var size = store.size(path);
        if (size.isEmpty()) return Optional.empty();
        var digest = SoundCopy.sha256();
        try (InputStream in = store.open(path, 0, size.getAsLong())) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) digest.update(block, 0, read);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }
}
