package tritone.campaign.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import tritone.sound.Alaw;
import tritone.sound.WaveFile;

/// Sound files for tests: `pcm(16_000).seconds(2).tone(440).file()`.
public record SomeWave(int coding, int channels, int rate, int bits, double length, IntToDoubleFunction sound) {
    public static SomeWave pcm(int rate) {
        return new SomeWave(WaveFile.PCM, 1, rate, 16, 2, at -> 0);
    }

    public static SomeWave alaw(int rate) {
        return new SomeWave(WaveFile.ALAW, 1, rate, 8, 2, at -> 0);
    }

    public SomeWave seconds(double seconds) {
        return new SomeWave(coding, channels, rate, bits, seconds, sound);
    }

    public SomeWave channels(int wanted) {
        return new SomeWave(coding, wanted, rate, bits, length, sound);
    }

    public SomeWave bits(int wanted) {
        return new SomeWave(coding, channels, rate, wanted, length, sound);
    }

    public SomeWave tone(double hertz) {
        return new SomeWave(
                coding, channels, rate, bits, length, at -> 8000 * Math.sin(2 * Math.PI * hertz * at / rate));
    }

    /// No two parts of it are alike.
    public SomeWave noise() {
        var random = new Random(3);
        return new SomeWave(coding, channels, rate, bits, length, at -> random.nextInt(-8000, 8000));
    }

    public byte[] file() {
        int frames = (int) (length * rate);
        int frame = channels * bits / 8;
        var file = ByteBuffer.allocate(44 + frames * frame).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + frames * frame).put(ascii("WAVEfmt "));
        file.putInt(16).putShort((short) coding).putShort((short) channels).putInt(rate);
        file.putInt(rate * frame).putShort((short) frame).putShort((short) bits);
        file.put(ascii("data")).putInt(frames * frame);
        for (int at = 0; at < frames; at++) {
            short sample = (short) sound.applyAsDouble(at);
            for (int channel = 0; channel < channels; channel++) {
                if (coding == WaveFile.ALAW) file.put(Alaw.encode(sample));
                else if (bits == 16) file.putShort(sample);
                else file.put(new byte[bits / 8]);
            }
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
