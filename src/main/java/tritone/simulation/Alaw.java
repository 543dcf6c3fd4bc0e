package tritone.simulation;

import java.util.Arrays;

/// Telephone sound: G.711 A-law, 8,000 one-byte samples a second.
final class Alaw {
    static final int RATE = 8000;

    private static final byte SILENCE = (byte) 0xD5;
    private static final int FORMAT = 6;

    private Alaw() {}

    static byte[] silence(double seconds) {
        byte[] samples = new byte[(int) Math.ceil(seconds * RATE)];
        Arrays.fill(samples, SILENCE);
        return samples;
    }

    /// The samples of a wave file.
    static byte[] samples(byte[] wave) {
        var chunks = new Riff(wave);
        if (chunks.chunk("fmt ").getShort(0) != FORMAT)
            throw new IllegalArgumentException("the wave file is not A-law");
        var data = chunks.chunk("data");
        byte[] samples = new byte[data.remaining()];
        data.get(samples);
        return samples;
    }

    /// One sample as signed 16-bit sound (ITU-T G.711, table 1a).
    static short decode(byte sample) {
        int bits = (sample ^ 0x55) & 0xFF;
        int segment = (bits & 0x70) >> 4;
        int value = (bits & 0x0F) << 4;
        value = segment == 0 ? value + 8 : (value + 0x108) << (segment - 1);
        return (short) ((bits & 0x80) == 0 ? -value : value);
    }
}
