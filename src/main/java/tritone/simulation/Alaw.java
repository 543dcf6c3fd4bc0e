package tritone.simulation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Telephone sound: G.711 A-law, 8,000 one-byte samples a second.
final class Alaw {
    static final int RATE = 8000;

    private static final byte SILENCE = (byte) 0xD5;
    private static final int FORMAT = 6;
    private static final int HEADER = 12;

    private Alaw() {}

    static byte[] silence(double seconds) {
        byte[] samples = new byte[(int) Math.ceil(seconds * RATE)];
        Arrays.fill(samples, SILENCE);
        return samples;
    }

    /// The samples of a wave file.
    static byte[] samples(byte[] wave) {
        ByteBuffer riff = ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
        while (riff.remaining() >= 8) {
            String chunk = name(riff);
            int size = riff.getInt();
            int begin = riff.position();
            if (chunk.equals("fmt ") && riff.getShort(begin) != FORMAT)
                throw new IllegalArgumentException("the wave file is not A-law");
            if (chunk.equals("data")) return Arrays.copyOfRange(wave, begin, Math.min(begin + size, wave.length));
            // chunks begin at even offsets
            riff.position(Math.min(begin + size + (size & 1), riff.limit()));
        }
        throw new IllegalArgumentException("the wave file has no data");
    }

    /// One sample as signed 16-bit sound (ITU-T G.711, table 1a).
    static short decode(byte sample) {
        int bits = (sample ^ 0x55) & 0xFF;
        int segment = (bits & 0x70) >> 4;
        int value = (bits & 0x0F) << 4;
        value = segment == 0 ? value + 8 : (value + 0x108) << (segment - 1);
        return (short) ((bits & 0x80) == 0 ? -value : value);
    }

    private static String name(ByteBuffer riff) {
        byte[] name = new byte[4];
        riff.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
