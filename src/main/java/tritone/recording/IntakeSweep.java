package tritone.recording;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import tritone.recording.IntakeFolder.IntakeFile;
import tritone.recording.RecordingPath.Segment;

/// Looks at files that lie in the intake though nobody waits for them: what a crash left after storing is removed, a
/// file that came late
/// is taken after all, a call's file without a row is adopted, and what belongs to no call is reported.
@ApplicationScoped
class IntakeSweep {
    private static final Logger LOG = Logger.getLogger(IntakeSweep.class);

    private final IntakeFolder folder;
    private final RecordingRows rows;
    private final Adoption adoption;
    private final RecordingSettings settings;
    private final Clock clock;
    private volatile Set<String> strangers = Set.of();

    IntakeSweep(
            IntakeFolder folder,
            RecordingRows rows,
            Adoption adoption,
            RecordingSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.folder = folder;
        this.rows = rows;
        this.adoption = adoption;
        this.settings = settings;
        this.clock = clock;
        meters.gauge("tritone.recordings.strangers", this, sweep -> sweep.strangers.size());
    }

    @Scheduled(every = "${tritone.recordings.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() throws IOException {
        var unknown = new HashSet<String>();
        for (IntakeFile file : folder.all()) {
            if (file.changedAt().isBefore(clock.instant().minus(settings.missingAfter())) && !belongs(file))
                unknown.add(file.name());
        }
        unknown.stream()
                .filter(name -> !strangers.contains(name))
                .forEach(name -> LOG.warnf("a file in the intake belongs to no call of ours: %s", name));
        strangers = Set.copyOf(unknown);
    }

    private boolean belongs(IntakeFile file) throws IOException {
        var sampled = RecordingPath.sampled(file.name());
        if (sampled.isPresent()) return sample(new Segment(sampled.get(), 1), file);
        var segment = RecordingPath.parse(file.name());
        if (segment.isEmpty()) return false;
        var row = rows.of(segment.get());
        if (row.isEmpty()) return adoption.adopt(segment.get(), file);
        return of(row.get(), file);
    }

    /// Without a row the detector has known a person for one, or nobody has been told what it heard: neither is kept.
    private boolean sample(Segment segment, IntakeFile file) throws IOException {
        var row = rows.of(segment).filter(known -> known.sample);
        if (row.isPresent()) return of(row.get(), file);
        folder.remove(file);
        return true;
    }

    private boolean of(RecordingRow row, IntakeFile file) throws IOException {
        switch (row.status) {
            case PENDING, FAILED -> {}
            case STORED, EXPIRED -> folder.remove(file);
            case EMPTY -> {
                LOG.infof("a recording came late: %s", file.name());
                rows.reopen(new RecordingId(row.id));
            }
        }
        return true;
    }
}
