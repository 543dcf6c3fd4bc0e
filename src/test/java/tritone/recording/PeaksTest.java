package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeaksTest {
    private static final int RATE = 8000;

    @Test
    void eachChannelHasTheLoudestSampleOfEveryTwentiethOfASecond() throws IOException {
        // Given
        var sound = ByteBuffer.allocate(RATE * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; frame < RATE; frame++) {
            boolean clientSpeaks = frame < RATE / 2;
            sound.putShort((short) (clientSpeaks ? -16384 : 0)).putShort((short) (clientSpeaks ? 0 : 32767));
        }
        // When
        var peaks = Peaks.of(wav(2, sound.array()));
        // Then
        assertThat(peaks.perSecond()).isEqualTo(20);
        assertThat(peaks.channels()).hasSize(2);
        assertThat(peaks.channels().get(0)).hasSize(20).startsWith(50).endsWith(0);
        assertThat(peaks.channels().get(1)).hasSize(20).startsWith(0).endsWith(100);
    }

    @Test
    void aRecordingThatStopsInTheMiddleOfAStretchIsDrawnToItsEnd() throws IOException {
        byte[] samples = new byte[RATE / 20 * 4 + 40];
        samples[samples.length - 3] = 0x7f;
        assertThat(Peaks.of(wav(2, samples)).channels().get(0)).isEqualTo(List.of(0, 99));
    }

    @Test
    void nothingRecordedIsNothingToDraw() throws IOException {
        assertThat(Peaks.of(new ByteArrayInputStream(new byte[0])).channels()).isEmpty();
        assertThat(Peaks.of(wav(1, new byte[0])).channels()).isEqualTo(List.of(List.of()));
    }

    private static ByteArrayInputStream wav(int channels, byte[] samples) {
        byte[] header = new Sound(channels, RATE, 0, samples.length).header();
        return new ByteArrayInputStream(ByteBuffer.allocate(header.length + samples.length)
                .put(header)
                .put(samples)
                .array());
    }
}
