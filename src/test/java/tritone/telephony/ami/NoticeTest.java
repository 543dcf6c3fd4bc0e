package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.LiveChannel;
import tritone.telephony.TelephonyEvent;

/// That the call is recorded is said by the real switch to whoever answers.
class NoticeTest {
    private static Desk desk;
    private static Path notice;

    @BeforeAll
    static void open() throws IOException {
        desk = new Desk();
        Path folder = Files.createTempDirectory("tritone-notice");
        notice = folder.resolve("notice-ru");
        try (InputStream sound = Objects.requireNonNull(NoticeTest.class.getResourceAsStream("/notice/ru.alaw"))) {
            Files.copy(sound, folder.resolve("notice-ru.alaw"));
        }
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void anAnswerIsToldWhenTheNoticeWasHeardToItsEnd() throws IOException {
        // Given
        byte[] sound = Files.readAllBytes(Path.of(notice + ".alaw"));
        var number = Desk.number("+7910");
        // When
        CallId call = desk.dialWithNotice(number, notice, false);
        var answered = desk.expect(TelephonyEvent.Answered.class, call);
        desk.telephony.hangUp(ChannelId.of(call));
        // Then
        var played = desk.expect(TelephonyEvent.NoticePlayed.class, call);
        assertThat(desk.heard.indexOf(played)).isLessThan(desk.heard.indexOf(answered));
        assertThat(Duration.between(answered.at(), played.at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(sound.length / 8 - 100));
        String middle = text(Arrays.copyOfRange(sound, 8000, 16_000));
        await().untilAsserted(() -> assertThat(text(Files.readAllBytes(desk.board.heardBy(number.e164()))))
                .contains(middle));
    }

    @Test
    void nobodyIsToBeJoinedWhileTheyHearIt() {
        CallId call = desk.dialWithNotice(Desk.number("+7900"), notice, false);
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> desk.telephony.channels().stream()
                        .anyMatch(channel -> channel.channel().equals(ChannelId.of(call))));

        assertThat(upBeforeTold(call)).isFalse();
        desk.telephony.hangUp(ChannelId.of(call));
    }

    @Test
    void whoHangsUpInTheNoticeHasAnsweredAndNotHeardIt() {
        CallId call = desk.dialWithNotice(Desk.number("+7901"), notice, false);

        desk.expect(TelephonyEvent.HungUp.class, call);

        desk.expect(TelephonyEvent.Answered.class, call);
        assertThat(played(call)).isFalse();
    }

    @Test
    void aNoticeThatCouldNotBePlayedIsNotToldAsPlayed() {
        CallId call = desk.dialWithNotice(Desk.number("+7900"), notice.resolveSibling("missing"), false);

        desk.expect(TelephonyEvent.Answered.class, call);
        desk.telephony.hangUp(ChannelId.of(call));

        desk.expect(TelephonyEvent.HungUp.class, call);
        assertThat(played(call)).isFalse();
    }

    @Test
    void theNoticeComesAfterTheMachineDetector() {
        CallId call = desk.dialWithNotice(Desk.number("+7908"), notice, true);

        var detected = desk.expect(TelephonyEvent.MachineDetected.class, call);
        var played = desk.expect(TelephonyEvent.NoticePlayed.class, call);
        desk.telephony.hangUp(ChannelId.of(call));

        assertThat(played.at()).isAfter(detected.at());
    }

    /// Whether a look, taken again and again until the answer is told, once saw them ready to be joined.
    private static boolean upBeforeTold(CallId call) {
        boolean[] seen = {false};
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    boolean up = desk.telephony.channels().stream()
                            .filter(channel -> channel.channel().equals(ChannelId.of(call)))
                            .anyMatch(LiveChannel::up);
                    boolean told = played(call);
                    seen[0] |= up && !told;
                    return told;
                });
        return seen[0];
    }

    private static boolean played(CallId call) {
        return desk.all(TelephonyEvent.NoticePlayed.class).stream()
                .anyMatch(event -> event.channel().equals(ChannelId.of(call)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
