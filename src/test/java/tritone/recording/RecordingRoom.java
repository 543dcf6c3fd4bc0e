package tritone.recording;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import tritone.telephony.CallId;

/// A switch with an intake of its own, and where the recordings of it go.
@Dependent
class RecordingRoom {
    private final Path home =
            Path.of("target", "test-recordings", UUID.randomUUID().toString());
    final Switch theSwitch = new Switch(intake());

    @Inject
    RecordingRows rows;

    @Inject
    Manifests manifests;

    @Inject
    Adoption adoption;

    @Inject
    RecordingSettings settings;

    @Inject
    EntityManager db;

    Path intake() {
        return home.resolve("intake");
    }

    FileSystemStore store() {
        return new FileSystemStore(home.resolve("store"));
    }

    Path stored(String path) {
        return home.resolve("store").resolve(path);
    }

    void takeIn() {
        new RecordingIntake(rows, new IntakeFolder(intake()), store(), manifests, settings, Clock.systemUTC()).round();
    }

    void sweep() throws IOException {
        sweep(new SimpleMeterRegistry());
    }

    void sweep(MeterRegistry meters) throws IOException {
        new IntakeSweep(new IntakeFolder(intake()), rows, adoption, settings, Clock.systemUTC(), meters).round();
    }

    RecordingRow row(CallId call, int segment) {
        return rows.of(new RecordingPath.Segment(call, segment)).orElseThrow();
    }

    void sql(String text, CallId call) {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery(text)
                        .setParameter(1, call.toString())
                        .executeUpdate());
    }
}
