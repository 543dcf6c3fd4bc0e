package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Audit;
import tritone.people.PersonId;
import tritone.telephony.CallId;

@QuarkusTest
@WithTestResource(Database.class)
class IntakeTest {
    @Inject
    RecordingRows rows;

    @Inject
    RecordingSegments segments;

    @Inject
    Manifests manifests;

    @Inject
    Adoption adoption;

    @Inject
    RecordingSettings settings;

    @Inject
    RetentionPeriods periods;

    @Inject
    Audit audit;

    @Inject
    EntityManager db;

    @Inject
    ObjectMapper json;

    final Path home = Path.of("target", "test-recordings", UUID.randomUUID().toString());

    Switch theSwitch;

    @BeforeEach
    void aSwitch() {
        theSwitch = new Switch(home.resolve("intake"));
    }

    @Test
    void aRowIsThereBeforeTheSwitchRecords() {
        var call = Switch.aCall();
        theSwitch.join(call);
        assertThat(row(call, 1).status).isEqualTo(RecordingStatus.PENDING);
        assertThat(row(call, 1).endedAt).isNull();
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        // Given
        var call = Switch.aCall();
        theSwitch.talk(call, new byte[32_000]);
        Path file = home.resolve("intake").resolve(call + "-1.raw");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        // When
        intake().round();
        // Then
        assertThat(row(call, 1).status).isEqualTo(RecordingStatus.PENDING);
        assertThat(file).exists();
    }

    @Test
    void aConversationWithoutAFileIsEmptyAndSaysWhy() {
        var call = Switch.aCall();
        theSwitch.join(call);
        theSwitch.hangUp(call);
        intake().round();
        assertThat(row(call, 1).status).isEqualTo(RecordingStatus.EMPTY);
        assertThat(row(call, 1).problem).isEqualTo("no-file");
    }

    @Test
    void anEmptyFileIsEmptyAndSaysWhy() {
        var call = Switch.aCall();
        theSwitch.talk(call, new byte[3]);
        intake().round();
        assertThat(row(call, 1).status).isEqualTo(RecordingStatus.EMPTY);
        assertThat(row(call, 1).problem).isEqualTo("no-sound");
        assertThat(home.resolve("intake")).isEmptyDirectory();
    }

    @Test
    void aFileThatComesLateIsTakenAfterAll() throws IOException {
        // Given
        var call = Switch.aCall();
        theSwitch.join(call);
        theSwitch.hangUp(call);
        intake().round();
        theSwitch.write(call, 1, new byte[32_000]);
        // When
        sweep().round();
        intake().round();
        // Then
        assertThat(row(call, 1).status).isEqualTo(RecordingStatus.STORED);
    }

    @Test
    void aWavFileWithoutLengthsIsMended() throws IOException {
        // Given
        var call = Switch.aCall();
        byte[] unfinished = new byte[44 + 16_000];
        System.arraycopy(new Sound(2, 8000, 0, 0).header(), 0, unfinished, 0, 44);
        theSwitch.join(call);
        theSwitch.write(call + "-1.wav", unfinished);
        theSwitch.hangUp(call);
        // When
        intake().round();
        // Then
        byte[] stored = Files.readAllBytes(home.resolve("store").resolve(row(call, 1).path));
        assertThat(stored).startsWith(new Sound(2, 8000, 0, 16_000).header()).hasSize(44 + 16_000);
    }

    @Test
    void whatIsNoSoundStaysForAPersonToLookAt() {
        var call = Switch.aCall();
        theSwitch.join(call);
        Path file = theSwitch.write(call + "-1.wav", new byte[500]);
        theSwitch.hangUp(call);
        intake().round();
        assertThat(row(call, 1).status).isEqualTo(RecordingStatus.FAILED);
        assertThat(file).exists();
    }

    @Test
    void theManifestTellsWhenTheNoticeWasPlayedAndNothingWhereItWasNot() throws IOException {
        // Given
        var told = Switch.aCall();
        var untold = Switch.aCall();
        var at = Instant.parse("2026-11-22T09:00:01.250Z");
        sql("insert into call_notice (call_id, played_at) values (?1, '2026-11-22 09:00:01.25')", told);
        theSwitch.talk(told, new byte[32_000]);
        theSwitch.talk(untold, new byte[32_000]);
        backdate(told);
        backdate(untold);
        // When
        intake().round();
        // Then
        assertThat(manifest(told).at("/consent/noticePlayedAt").asText()).isEqualTo(at.toString());
        assertThat(manifest(untold).at("/consent/noticePlayedAt").isNull()).isTrue();
    }

    @Test
    void aHandOverBeginsASegmentLinkedToTheOneBefore() throws IOException {
        // Given
        var call = Switch.aCall();
        var manager = new PersonId(7701);
        theSwitch.join(call);
        theSwitch.write(call, 1, new byte[32_000]);
        // When
        var target = segments.next(call, manager).orElseThrow();
        theSwitch.write(call, 2, new byte[64_000]);
        theSwitch.hangUp(call);
        backdate(call);
        intake().round();
        // Then
        assertThat(target.file()).isEqualTo(call + "-2");
        var first = manifest(call);
        var second = json.readTree(Files.readString(
                home.resolve("store").resolve(row(call, 2).place().manifest())));
        assertThat(first.at("/links/next").asText()).isEqualTo(row(call, 2).path);
        assertThat(second.at("/links/previous").asText()).isEqualTo(row(call, 1).path);
        assertThat(second.at("/channels/1/personId").asLong()).isEqualTo(manager.value());
        assertThat(row(call, 2).leadId).isEqualTo(Switch.LEAD.value());
    }

    @Test
    void aCallThatIsNotRecordedHasNoNextSegment() {
        assertThat(segments.next(Switch.aCall(), null)).isEmpty();
    }

    @Test
    void aFileWithoutARowIsAdoptedWhenItsCallIsOurs() throws IOException {
        // Given
        var call = Switch.aCall();
        anAttempt(call);
        theSwitch.write(call, 1, new byte[32_000]);
        // When
        sweep().round();
        intake().round();
        // Then
        assertThat(row(call, 1).status).isEqualTo(RecordingStatus.STORED);
        assertThat(row(call, 1).leadId).isEqualTo(Switch.LEAD.value());
        assertThat(home.resolve("intake")).isEmptyDirectory();
    }

    @Test
    void aFileOfNoCallIsReportedAndKept() throws IOException {
        Path stranger = theSwitch.write(UUID.randomUUID() + "-1.raw", new byte[32_000]);
        theSwitch.write("notes.txt", new byte[3]);
        var meters = new SimpleMeterRegistry();
        new IntakeSweep(new IntakeFolder(home.resolve("intake")), rows, adoption, settings, Clock.systemUTC(), meters)
                .round();
        assertThat(meters.get("tritone.recordings.strangers").gauge().value()).isEqualTo(2);
        assertThat(stranger).exists();
    }

    @Test
    void aRecordingIsDeletedWhenItsTimeIsOverAndTheRowKeepsTheFact() {
        // Given
        var call = Switch.aCall();
        theSwitch.talk(call, new byte[32_000]);
        intake().round();
        sql("update recording set retain_until = '2001-01-01' where call_id = ?1", call);
        // When
        new Retention(rows, new FileSystemStore(home.resolve("store")), audit).round();
        // Then
        assertThat(row(call, 1).status).isEqualTo(RecordingStatus.EXPIRED);
        assertThat(row(call, 1).removedAt).isNotNull();
        assertThat(row(call, 1).sha256).isNotNull();
        assertThat(home.resolve("store").resolve(row(call, 1).path)).doesNotExist();
        assertThat(home.resolve("store").resolve(row(call, 1).place().manifest()))
                .doesNotExist();
    }

    @Test
    void aCampaignsRecordingsAreKeptAsLongAsTheCampaignSays() {
        // Given
        var before = Switch.aCall();
        var after = Switch.aCall();
        theSwitch.talk(before, new byte[32_000]);
        intake().round();
        // When
        periods.put(Switch.CAMPAIGN, 30, Switch.AGENT);
        theSwitch.talk(after, new byte[32_000]);
        intake().round();
        periods.remove(Switch.CAMPAIGN);
        // Then
        assertThat(Duration.between(row(before, 1).startedAt, row(before, 1).retainUntil))
                .isEqualTo(settings.keep());
        assertThat(Duration.between(row(after, 1).startedAt, row(after, 1).retainUntil))
                .isEqualTo(Duration.ofDays(30));
        assertThat(periods.of(Switch.CAMPAIGN)).isEqualTo(new RetentionPeriods.Period(365, false));
    }

    @Test
    void whatTheDetectorHeardOfAPersonIsNotKept() throws IOException {
        // Given
        var call = Switch.aCall();
        theSwitch.write(call + "-machine.raw", new byte[32_000]);
        // When
        sweep().round();
        // Then
        assertThat(home.resolve("intake")).isEmptyDirectory();
        assertThat(rows.of(new RecordingPath.Segment(call, 1))).isEmpty();
    }

    private RecordingIntake intake() {
        return new RecordingIntake(
                rows,
                new IntakeFolder(home.resolve("intake")),
                new FileSystemStore(home.resolve("store")),
                manifests,
                settings,
                Clock.systemUTC());
    }

    private IntakeSweep sweep() {
        return new IntakeSweep(
                new IntakeFolder(home.resolve("intake")),
                rows,
                adoption,
                settings,
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private RecordingRow row(CallId call, int segment) {
        return rows.of(new RecordingPath.Segment(call, segment)).orElseThrow();
    }

    private void backdate(CallId call) {
        sql(
                "update recording set ended_at = '2026-11-21 12:00:00', started_at = '2026-11-21 11:00:00' where call_id = ?1",
                call);
    }

    private JsonNode manifest(CallId call) throws IOException {
        Path stored = home.resolve("store").resolve(row(call, 1).place().manifest());
        return json.readTree(Files.readString(stored));
    }

    private void anAttempt(CallId call) {
        sql(
                "insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at) values (?1, 77, "
                        + Switch.LEAD.value() + ", 1, '+79161234567', 'Europe/Moscow', 'main', utc_timestamp(6))",
                call);
    }

    private void sql(String text, CallId call) {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery(text)
                        .setParameter(1, call.toString())
                        .executeUpdate());
    }
}
