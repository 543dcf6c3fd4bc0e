package tritone.web.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tritone.Switchboard;

/// Something like speech (a voiced sound in syllables) for a microphone, and the loudness of what was recorded.
final class Voice {
    private static final int RATE = 48_000;
    private static final int SECONDS = 4;
    private static final int HEADER = 44;
    private static final double AUDIBLE = 150;

    private Voice() {}

    static Path file() throws IOException {
        int samples = RATE * SECONDS;
        var wave = ByteBuffer.allocate(HEADER + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(HEADER - 8 + samples * 2);
        wave.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(16);
        wave.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * 2)
                .putShort((short) 2)
                .putShort((short) 16);
        wave.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(samples * 2);
        for (int i = 0; i < samples; i++) wave.putShort((short) (sample(i / (double) RATE) * 20_000));
        Path file = Files.createTempFile("tritone-voice", ".wav");
        return Files.write(file, wave.array());
    }

    private static double sample(double second) {
        double pitch = 140 + 30 * Math.sin(2 * Math.PI * 0.7 * second);
        double syllable = Math.pow(Math.max(0, Math.sin(2 * Math.PI * 2 * second)), 2);
        double sum = 0;
        for (int harmonic = 1; harmonic <= 12; harmonic++)
            sum += Math.sin(2 * Math.PI * pitch * harmonic * second) / harmonic;
        return syllable * sum / 3;
    }

    /// Until the recording of a segment (`call-1`) has the sound of both sides.
    static void bothAreRecorded(String segment) {
        Path raw = Switchboard.running().intake().resolve(segment + ".raw");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(raw).exists();
            assertThat(loudness(raw, 0)).as("client in " + segment).isGreaterThan(AUDIBLE);
            assertThat(loudness(raw, 1)).as("our side in " + segment).isGreaterThan(AUDIBLE);
        });
    }

    /// Root mean square of one channel of a raw recording: 8 kHz, 16 bit, two channels.
    private static double loudness(Path raw, int channel) throws IOException {
        var samples = ByteBuffer.wrap(Files.readAllBytes(raw))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        double squares = 0;
        int frames = samples.limit() / 2;
        for (int frame = 0; frame < frames; frame++) squares += Math.pow(samples.get(frame * 2 + channel), 2);
        return frames == 0 ? 0 : Math.sqrt(squares / frames);
    }
}
