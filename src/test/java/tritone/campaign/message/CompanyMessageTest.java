package tritone.campaign.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tritone.campaign.message.SomeWave.alaw;
import static tritone.campaign.message.SomeWave.pcm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tritone.sound.Alaw;

class CompanyMessageTest {
    @Test
    void alawIsTakenAsItIs() throws Exception {
        var message = CompanyMessage.of(alaw(8000).tone(440).file());
        assertThat(message.length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(CompanyMessage.of(message.wave())).isEqualTo(message);
    }

    @Test
    void everyCodeMeansTheSampleItWasMadeOf() {
        for (int code = 0; code < 256; code++)
            assertThat(Alaw.encode(Alaw.decode((byte) code))).isEqualTo((byte) code);
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++)
            assertThat(Math.abs(Alaw.decode(Alaw.encode((short) sample)) - sample))
                    .isLessThanOrEqualTo(Math.max(16, Math.abs(sample) / 32 + 1));
    }

    @Test
    void plainSoundIsCodedForTheLine() throws Exception {
        var plain = CompanyMessage.of(pcm(8000).tone(440).file());
        assertThat(plain).isEqualTo(CompanyMessage.of(alaw(8000).tone(440).file()));
    }

    @Test
    void widerSoundIsNarrowedAndWhatTheLineCannotCarryIsGone() throws Exception {
        assertThat(power(CompanyMessage.of(pcm(16_000).tone(1000).file()))).isBetween(5400.0, 5900.0);
        // 7 kHz would come back as 1 kHz, were it not taken out
        var whistle = pcm(16_000).tone(7000).file();
        assertThat(problemOf(whistle)).isEqualTo(MessageProblem.SILENT);
    }

    @Test
    void aWrongFileIsRefusedWithItsReason() {
        assertThat(problemOf("%PDF-1.7 and so on, long enough".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(MessageProblem.NOT_A_WAVE);
        assertThat(problemOf(new byte[0])).isEqualTo(MessageProblem.NOT_A_WAVE);
        byte[] whole = pcm(8000).tone(440).file();
        for (int length = 12; length < whole.length; length += 997)
            assertThat(problemOf(Arrays.copyOf(whole, length))).isEqualTo(MessageProblem.TRUNCATED);
        assertThat(problemOf(pcm(8000).bits(24).file())).isEqualTo(MessageProblem.OTHER_CODING);
        assertThat(problemOf(pcm(8000).channels(2).tone(440).file())).isEqualTo(MessageProblem.STEREO);
        assertThat(problemOf(pcm(44_100).seconds(5).tone(440).file())).isEqualTo(MessageProblem.OTHER_RATE);
        assertThat(problemOf(alaw(16_000).tone(440).file())).isEqualTo(MessageProblem.OTHER_RATE);
        assertThat(problemOf(pcm(8000).seconds(0.5).tone(440).file())).isEqualTo(MessageProblem.TOO_SHORT);
        assertThat(problemOf(pcm(8000).seconds(21).tone(440).file())).isEqualTo(MessageProblem.TOO_LONG);
        assertThat(problemOf(pcm(16_000).seconds(60).tone(440).file())).isEqualTo(MessageProblem.TOO_LONG);
        assertThat(problemOf(pcm(8000).file())).isEqualTo(MessageProblem.SILENT);
    }

    private static MessageProblem problemOf(byte[] file) {
        var refused = assertThatExceptionOfType(MessageRefused.class).isThrownBy(() -> CompanyMessage.of(file));
        return refused.actual().problem();
    }

    private static double power(CompanyMessage message) {
        double sum = 0;
        for (byte code : message.alaw()) sum += Math.pow(Alaw.decode(code), 2);
        return Math.sqrt(sum / message.alaw().length);
    }
}
