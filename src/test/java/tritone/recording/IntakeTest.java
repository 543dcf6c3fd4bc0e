package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.PersonId;
import tritone.telephony.CallId;

@QuarkusTest
@WithTestResource(Database.class)
class IntakeTest {
    @Inject
    RecordingRoom room;

    @Inject
    RecordingRows rows;

    @Inject
    RecordingSegments segments;

    @Inject
    ObjectMapper json;

    @Test
    void aRowIsThereBeforeTheSwitchRecords() {
        var call = Switch.aCall();
        room.theSwitch.join(call);
        assertThat(room.row(call, 1).status).isEqualTo(RecordingStatus.PENDING);
        assertThat(room.row(call, 1).endedAt).isNull();
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        // Given
        var call = Switch.aCall();
        room.theSwitch.talk(call, new byte[32_000]);
        Path file = room.intake().resolve(call + "-1.raw");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        // When
        room.takeIn();
        // Then
        assertThat(room.row(call, 1).status).isEqualTo(RecordingStatus.PENDING);
        assertThat(file).exists();
    }

    @Test
    void aConversationWithoutAFileIsEmptyAndSaysWhy() {
        var call = Switch.aCall();
        room.theSwitch.join(call);
        room.theSwitch.hangUp(call);
        room.takeIn();
        assertThat(room.row(call, 1).status).isEqualTo(RecordingStatus.EMPTY);
        assertThat(room.row(call, 1).problem).isEqualTo("no-file");
    }

    @Test
    void anEmptyFileIsEmptyAndSaysWhy() {
        var call = Switch.aCall();
        room.theSwitch.talk(call, new byte[3]);
        room.takeIn();
        assertThat(room.row(call, 1).status).isEqualTo(RecordingStatus.EMPTY);
        assertThat(room.row(call, 1).problem).isEqualTo("no-sound");
        assertThat(room.intake()).isEmptyDirectory();
    }

    @Test
    void aFileThatComesLateIsTakenAfterAll() throws IOException {
        // Given
        var call = Switch.aCall();
        room.theSwitch.join(call);
        room.theSwitch.hangUp(call);
        room.takeIn();
        room.theSwitch.write(call, 1, new byte[32_000]);
        // When
        room.sweep();
        room.takeIn();
        // Then
        assertThat(room.row(call, 1).status).isEqualTo(RecordingStatus.STORED);
    }

    @Test
    void aWavFileWithoutLengthsIsMended() throws IOException {
        // Given
        var call = Switch.aCall();
        byte[] unfinished = new byte[44 + 16_000];
        System.arraycopy(new Sound(2, 8000, 0, 0).header(), 0, unfinished, 0, 44);
        room.theSwitch.join(call);
        room.theSwitch.write(call + "-1.wav", unfinished);
        room.theSwitch.hangUp(call);
        // When
        room.takeIn();
        // Then
        byte[] stored = Files.readAllBytes(room.stored(room.row(call, 1).path));
        assertThat(stored).startsWith(new Sound(2, 8000, 0, 16_000).header()).hasSize(44 + 16_000);
    }

    @Test
    void whatIsNoSoundStaysForAPersonToLookAt() {
        var call = Switch.aCall();
        room.theSwitch.join(call);
        Path file = room.theSwitch.write(call + "-1.wav", new byte[500]);
        room.theSwitch.hangUp(call);
        room.takeIn();
        assertThat(room.row(call, 1).status).isEqualTo(RecordingStatus.FAILED);
        assertThat(file).exists();
    }

    @Test
    void theManifestTellsWhenTheNoticeWasPlayedAndNothingWhereItWasNot() throws IOException {
        // Given
        var told = Switch.aCall();
        var untold = Switch.aCall();
        var at = Instant.parse("2026-11-22T09:00:01.250Z");
        room.sql("insert into call_notice (call_id, played_at) values (?1, '2026-11-22 09:00:01.25')", told);
        room.theSwitch.talk(told, new byte[32_000]);
        room.theSwitch.talk(untold, new byte[32_000]);
        backdate(told);
        backdate(untold);
        // When
        room.takeIn();
        // Then
        assertThat(manifest(told, 1).at("/consent/noticePlayedAt").asText()).isEqualTo(at.toString());
        assertThat(manifest(untold, 1).at("/consent/noticePlayedAt").isNull()).isTrue();
    }

    @Test
    void aHandOverBeginsASegmentLinkedToTheOneBefore() throws IOException {
        // Given
        var call = Switch.aCall();
        var manager = new PersonId(7701);
        room.theSwitch.join(call);
        room.theSwitch.write(call, 1, new byte[32_000]);
        // When
        var target = segments.next(call, manager).orElseThrow();
        room.theSwitch.write(call, 2, new byte[64_000]);
        room.theSwitch.hangUp(call);
        backdate(call);
        room.takeIn();
        // Then
        assertThat(target.file()).isEqualTo(call + "-2");
        var first = manifest(call, 1);
        var second = manifest(call, 2);
        assertThat(first.at("/links/next").asText()).isEqualTo(room.row(call, 2).path);
        assertThat(second.at("/links/previous").asText()).isEqualTo(room.row(call, 1).path);
        assertThat(second.at("/channels/1/personId").asLong()).isEqualTo(manager.value());
        assertThat(room.row(call, 2).leadId).isEqualTo(Switch.LEAD.value());
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
        room.theSwitch.write(call, 1, new byte[32_000]);
        // When
        room.sweep();
        room.takeIn();
        // Then
        assertThat(room.row(call, 1).status).isEqualTo(RecordingStatus.STORED);
        assertThat(room.row(call, 1).leadId).isEqualTo(Switch.LEAD.value());
        assertThat(room.intake()).isEmptyDirectory();
    }

    @Test
    void aFileOfNoCallIsReportedAndKept() throws IOException {
        Path stranger = room.theSwitch.write(UUID.randomUUID() + "-1.raw", new byte[32_000]);
        room.theSwitch.write("notes.txt", new byte[3]);
        var meters = new SimpleMeterRegistry();
        room.sweep(meters);
        assertThat(meters.get("tritone.recordings.strangers").gauge().value()).isEqualTo(2);
        assertThat(stranger).exists();
    }

    @Test
    void whatTheDetectorHeardOfAPersonIsNotKept() throws IOException {
        // Given
        var call = Switch.aCall();
        room.theSwitch.write(call + "-machine.raw", new byte[32_000]);
        // When
        room.sweep();
        // Then
        assertThat(room.intake()).isEmptyDirectory();
        assertThat(rows.of(new RecordingPath.Segment(call, 1))).isEmpty();
    }

    private void backdate(CallId call) {
        room.sql(
                "update recording set ended_at = '2026-11-21 12:00:00', started_at = '2026-11-21 11:00:00' where call_id = ?1",
                call);
    }

    private JsonNode manifest(CallId call, int segment) throws IOException {
        return json.readTree(
                Files.readString(room.stored(room.row(call, segment).place().manifest())));
    }

    private void anAttempt(CallId call) {
        room.sql(
                "insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at) values (?1, "
                        + Switch.CAMPAIGN.value() + ", " + Switch.LEAD.value()
                        + ", 1, '+79161234567', 'Europe/Moscow', 'main', utc_timestamp(6))",
                call);
    }
}
