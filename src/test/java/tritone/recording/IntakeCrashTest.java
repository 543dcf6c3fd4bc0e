package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.Database;
import tritone.telephony.CallId;

/// Whatever step the service dies in, the next round finishes the work: one file, one manifest, one row, one message,
/// no orphan.
@QuarkusTest
@WithTestResource(Database.class)
class IntakeCrashTest {
    enum Moment {
        BEFORE_STAGING_SOUND,
        HALF_OF_THE_SOUND,
        AFTER_STAGING_SOUND,
        HALF_OF_THE_MANIFEST,
        AFTER_STAGING_MANIFEST,
        AFTER_PUBLISHING_SOUND,
        AFTER_PUBLISHING_MANIFEST,
        AFTER_THE_ROW,
        AFTER_REMOVING_THE_INTAKE_FILE,
        NEVER
    }

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

    @Inject
    ObjectMapper json;

    final Path home = Path.of("target", "test-recordings", UUID.randomUUID().toString());

    RecordingStore store = new FileSystemStore(home.resolve("store"));

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aCrashAtThisMomentIsMendedByTheNextRound(Moment moment) throws IOException {
        // Given
        var call = Switch.aCall();
        byte[] samples = noise(new Random(moment.ordinal()), 400_000);
        theSwitch().talk(call, samples);
        // When
        crash(moment);
        restart();
        // Then
        assertWhole(call, samples);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void crashesInARowAreMendedToo(int seed) throws IOException {
        // Given
        var random = new Random(seed);
        var call = Switch.aCall();
        byte[] samples = noise(random, 4 + random.nextInt(300_000));
        theSwitch().talk(call, samples);
        // When
        for (int i = 0; i < 6; i++) crash(Moment.values()[random.nextInt(Moment.values().length)]);
        restart();
        // Then
        assertWhole(call, samples);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void inAnObjectStorageTheSameHolds(Moment moment) throws IOException {
        try (var s3 = S3Storage.in(home.resolve("s3"))) {
            // Given
            store = s3.store();
            var call = Switch.aCall();
            byte[] samples = noise(new Random(moment.ordinal()), 400_000);
            theSwitch().talk(call, samples);
            // When
            crash(moment);
            restart();
            // Then
            assertWhole(call, samples, s3.objects());
        }
    }

    private Switch theSwitch() {
        return new Switch(home.resolve("intake"));
    }

    private void crash(Moment moment) throws IOException {
        leasesRunOut();
        var crashing = new CrashingStore(store, moment);
        var folder = new CrashingFolder(home.resolve("intake"), moment);
        var intake = new RecordingIntake(rows, folder, crashing, manifests, settings, Clock.systemUTC());
        try {
            intake.round();
        } catch (Crash died) {
            // the lease, and whatever was done, stay behind
        }
    }

    private void restart() throws IOException {
        leasesRunOut();
        var folder = new IntakeFolder(home.resolve("intake"));
        new RecordingIntake(rows, folder, store, manifests, settings, Clock.systemUTC()).round();
        new IntakeSweep(folder, rows, adoption, settings, Clock.systemUTC(), new SimpleMeterRegistry()).round();
    }

    private void leasesRunOut() {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery(
                                "update recording set lease_until = null, next_try_at = null where status = 'PENDING'")
                        .executeUpdate());
    }

    private void assertWhole(CallId call, byte[] samples) throws IOException {
        assertWhole(call, samples, home.resolve("store"));
    }

    private void assertWhole(CallId call, byte[] samples, Path place) throws IOException {
        assertThat(files(home.resolve("intake"))).isEmpty();
        var stored = files(place);
        assertThat(stored)
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder(call + "-1.wav", call + "-1.json");
        var row = rows.of(new RecordingPath.Segment(call, 1)).orElseThrow();
        assertThat(row.status).isEqualTo(RecordingStatus.STORED);
        assertThat(count("select count(*) from recording where call_id = ?1", call))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from outbox_event where topic = 'recording-stored' and subject_id = ?1", call))
                .isEqualTo(1);
        byte[] wav = Files.readAllBytes(place.resolve(row.path));
        int whole = samples.length - samples.length % 4;
        assertThat(wav).hasSize(44 + whole);
        assertThat(Arrays.copyOfRange(wav, 44, wav.length)).isEqualTo(Arrays.copyOf(samples, whole));
        String hash = HexFormat.of().formatHex(SoundCopy.sha256().digest(wav));
        assertThat(row.sha256).isEqualTo(hash);
        String manifest = Files.readString(place.resolve(row.path.replace(".wav", ".json")));
        assertThat(manifests.problems(manifest)).isEmpty();
        assertThat(json.readTree(manifest).at("/audio/sha256").asText()).isEqualTo(hash);
        assertThat(json.readTree(manifest).at("/channels/0/leadId").asLong()).isEqualTo(Switch.LEAD.value());
        assertThat(json.readTree(manifest).at("/channels/1/personId").asLong()).isEqualTo(Switch.AGENT.value());
    }

    private long count(String sql, CallId call) {
        return ((Number) db.createNativeQuery(sql)
                        .setParameter(1, call.toString())
                        .getSingleResult())
                .longValue();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static final class Crash extends Error {}

    private static void crashIf(boolean now) {
        if (now) throw new Crash();
    }

    /// Dies before, within or after a step of the store.
    private record CrashingStore(RecordingStore real, Moment moment) implements RecordingStore {
        @Override
        public void stage(String path, Content content) throws IOException {
            boolean sound = path.endsWith(".wav");
            crashIf(sound && moment == Moment.BEFORE_STAGING_SOUND);
            boolean half = moment == (sound ? Moment.HALF_OF_THE_SOUND : Moment.HALF_OF_THE_MANIFEST);
            real.stage(path, half ? half(content) : content);
            crashIf(half || moment == (sound ? Moment.AFTER_STAGING_SOUND : Moment.AFTER_STAGING_MANIFEST));
        }

        @Override
        public void publish(String path) throws IOException {
            real.publish(path);
            crashIf(moment
                    == (path.endsWith(".wav") ? Moment.AFTER_PUBLISHING_SOUND : Moment.AFTER_PUBLISHING_MANIFEST));
        }

        @Override
        public InputStream open(String path, long from, long length) throws IOException {
            return real.open(path, from, length);
        }

        @Override
        public OptionalLong size(String path) throws IOException {
            return real.size(path);
        }

        @Override
        public void remove(String path) throws IOException {
            real.remove(path);
        }

        private static Content half(Content content) throws IOException {
            var all = new ByteArrayOutputStream();
            content.writeTo(all);
            return out -> out.write(all.toByteArray(), 0, all.size() / 2);
        }
    }

    private static final class CrashingFolder extends IntakeFolder {
        private final Moment moment;

        CrashingFolder(Path folder, Moment moment) {
            super(folder);
            this.moment = moment;
        }

        @Override
        void remove(IntakeFile file) throws IOException {
            crashIf(moment == Moment.AFTER_THE_ROW);
            super.remove(file);
            crashIf(moment == Moment.AFTER_REMOVING_THE_INTAKE_FILE);
        }
    }
}
