package tritone.recording;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import tritone.recording.IntakeFolder.IntakeFile;
import tritone.recording.RecordingRows.Leased;
import tritone.telephony.CallLog;

/// Brings ended segments from the switch's folder into the store:
/// ```
/// lease ─ stage sound ─ stage manifest ─ publish sound ─ publish manifest ─ row STORED + outbox ─ remove intake file
/// ```
/// The intake file goes last, so that a crash anywhere is mended by doing the same again: staging and publishing
/// overwrite what is there, the row is written once, and what a crash after the row leaves in the intake [IntakeSweep]
/// removes.
@ApplicationScoped
class RecordingIntake {
    private static final Logger LOG = Logger.getLogger(RecordingIntake.class);
    private static final int BATCH = 50;

    private final RecordingRows rows;
    private final IntakeFolder folder;
    private final RecordingStore store;
    private final Manifests manifests;
    private final RecordingSettings settings;
    private final Clock clock;

    @Inject
    RecordingIntake(
            RecordingRows rows,
            IntakeFolder folder,
            RecordingStore store,
            Manifests manifests,
            RecordingSettings settings,
            Clock clock) {
        this.rows = rows;
        this.folder = folder;
        this.store = store;
        this.manifests = manifests;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${tritone.recordings.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        List<Leased> leased = rows.lease(BATCH);
        while (!leased.isEmpty()) {
            leased.forEach(this::take);
            leased = rows.lease(BATCH);
        }
    }

    private void take(Leased segment) {
        try (CallLog ignored = CallLog.about(segment.path().call())) {
            var file = folder.find(segment.intakeFile());
            if (file.isPresent()) {
                take(segment, file.get());
            } else if (clock.instant().isAfter(segment.endedAt().plus(settings.missingAfter()))) {
                LOG.warnf("no recording came: %s", segment.intakeFile());
                rows.empty(segment, "no-file");
            } else {
                rows.later(segment);
            }
        } catch (Sound.Unreadable unreadable) {
            LOG.errorf("recording cannot be read, it stays in the intake: %s", segment.intakeFile());
            rows.failed(segment, reason(unreadable));
        } catch (IOException refused) {
            LOG.errorf(refused, "recording could not be stored, it will be tried again: %s", segment.intakeFile());
            rows.again(segment, reason(refused));
        }
    }

    private void take(Leased segment, IntakeFile file) throws IOException {
        Instant now = clock.instant();
        if (file.changedAt().isAfter(now.minus(settings.quiet()))) {
            rows.later(segment);
            return;
        }
        Sound sound = Sound.of(file);
        if (sound.bytes() == 0) {
            rows.empty(segment, "no-sound");
            folder.remove(file);
            return;
        }
        store(segment, file, sound);
    }

    private void store(Leased segment, IntakeFile file, Sound sound) throws IOException {
        var copy = new SoundCopy(file.path(), sound);
        store.stage(segment.path().sound(), copy);
        if (!file.unchanged()) {
            rows.later(segment);
            return;
        }
        var copied = copy.copied();
        byte[] manifest = manifests.write(Manifests.of(segment, sound, copied, clock.instant()));
        store.stage(segment.path().manifest(), out -> out.write(manifest));
        store.publish(segment.path().sound());
        store.publish(segment.path().manifest());
        rows.stored(segment, sound, copied);
        folder.remove(file);
        LOG.debugf("stored %s", segment.path().sound());
    }

    private static String reason(IOException broken) {
        return broken.getClass().getSimpleName() + ": " + broken.getMessage();
    }
}
