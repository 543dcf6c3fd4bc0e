package tritone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
    @TempDir
    Path folder;

    private SeededRun run;

    @BeforeEach
    void seed() throws SQLException, IOException {
        run = new SeededRun(folder);
    }

    @AfterEach
    void close() throws SQLException {
        run.close();
    }

    @Test
    void aRunWhereEverythingAgrees() throws Exception {
        // Given
        run.anAttemptThatEnded("NO_ANSWER", false);
        run.anAttemptThatEnded("BUSY", false);
        run.anAttemptThatEnded("ABANDONED", true);
        for (int n = 1; n <= 3; n++) run.recorded(run.aConversation(n * 10, "WARM"), 1, 4000, 4000);
        var handed = run.aConversation(40, "WARM");
        run.recorded(handed, 1, 4000, 4000);
        run.recorded(handed, 2, 4000, 4000);
        run.handedOver(handed, "RINGING", "INTRODUCING", "DONE_LIVE");
        run.stateFrom(0, "READY");
        run.stateFrom(30, "TALKING");
        run.stateFrom(90, "WRAP_UP");
        run.stateFrom(100, "OFF");

        // When
        var report = run.report();

        // Then
        assertThat(report.errors()).isEmpty();
        assertThat(report.attempts()).isEqualTo(7);
        assertThat(report.answered()).isEqualTo(5);
        assertThat(report.connected()).isEqualTo(4);
        assertThat(report.abandoned()).isEqualTo(1);
        assertThat(report.abandonedShare()).isEqualTo(0.2);
        assertThat(report.connectMillis()).isEqualTo(new RunReport.Delays(20, 40, 40, 40));
        assertThat(report.dispositions()).isEqualTo(Map.of("NO_ANSWER", 1L, "BUSY", 1L, "ABANDONED", 1L, "WARM", 4L));
        assertThat(report.leadStates()).isEqualTo(Map.of("NEW", 7L));
        assertThat(report.handovers()).isEqualTo(new RunReport.Handovers(1, 0));
        assertThat(report.recordings()).isEqualTo(new RunReport.RecordingCount(5, 5, 5, 0));
        assertThat(report.operators().talkShare()).isCloseTo(0.6, within(1e-9));
        assertThat(report.operators().idleShare()).isCloseTo(0.3, within(1e-9));
        assertThat(report.operators().utilisation()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void whatDoesNotAgreeIsSaid() throws Exception {
        // Given
        var open = run.anAttempt(run.aLead());
        run.sql("insert into open_attempt (id, state, updated_at) values ('" + open + "', 'DIALLING', now())");
        run.anAttempt(run.aLead());
        run.aConversation(20, "WARM");
        run.handedOver(run.anAttemptThatEnded("NO_ANSWER", false), "RINGING");
        run.sql("update leads set state = 'CLIENT' where id = 1");

        // When
        var report = run.report();

        // Then
        assertThat(report.errors())
                .contains(
                        "1 attempts are still open",
                        "1 attempts have neither an outcome nor an open row",
                        "1 conversations have no recording",
                        "1 hand-overs have no end",
                        "1 leads are not in the state of their last transition");
        assertThat(report.dispositions()).containsEntry("OPEN", 2L);
    }

    @Test
    void aRecordingIsHeardNotBelieved() throws Exception {
        // Given
        run.recorded(run.aConversation(20, "WARM"), 1, 4000, 10);
        var missing = run.aConversation(20, "WARM");
        run.recorded(missing, 1, 4000, 4000);
        Files.delete(folder.resolve(missing + "-1.wav"));
        var changed = run.aConversation(20, "WARM");
        run.recorded(changed, 1, 4000, 4000);
        run.sql("update recording set sha256 = 'x' where call_id = '" + changed + "'");
        var invalid = run.aConversation(20, "WARM");
        run.recorded(invalid, 1, 4000, 4000);
        Files.writeString(folder.resolve(invalid + "-1.json"), "{}");

        // When
        var report = run.report();

        // Then
        assertThat(report.recordings()).isEqualTo(new RunReport.RecordingCount(4, 3, 2, 1));
        assertThat(report.errors())
                .anyMatch(error -> error.contains(missing + "-1 is not in the store"))
                .anyMatch(error -> error.contains(changed + "-1 is not the file whose hash was stored"))
                .anyMatch(error -> error.contains(invalid + "-1 has a manifest that breaks its schema"));
    }

    @Test
    void whatHappenedBeforeTheRunDoesNotCount() throws Exception {
        run.sql("update attempt set ordered_at = '2026-11-21' where id = '" + run.aConversation(20, "WARM") + "'");

        assertThat(run.report().attempts()).isZero();
        assertThat(run.report().connected()).isZero();
        assertThat(run.report().json()).contains("\"connectMillis\" : {", "\"abandonedShare\" : 0.0");
    }
}
