package tritone.sound;

import java.util.Arrays;

/// Telephone audio (ITU-T G.711, A-law): a sample of 16 bits in one byte, 8,000 samples a second. Written here because
/// the JDK's codec is in the `java.desktop` module, which the service does not load.
public final class Alaw {
    public static final int RATE = 8000;

    private static final byte SILENCE = (byte) 0xD5;
    /// Every second bit is turned over on the line.
    private static final int TOGGLED = 0x55;
    private static final int POSITIVE = 0x80;

    private Alaw() {}

    public static byte[] silence(double seconds) {
        byte[] samples = new byte[(int) Math.ceil(seconds * RATE)];
        Arrays.fill(samples, SILENCE);
        return samples;
    }

    public static byte[] encode(short[] samples) {
        byte[] coded = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) coded[i] = encode(samples[i]);
        return coded;
    }

    public static byte encode(short sample) {
        int sign = sample < 0 ? 0 : POSITIVE;
        int size = (sample < 0 ? ~sample : sample) >> 4;
        // four leading bits after the first, and where the first stood
        int segment = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(size) - 4);
        int mantissa = segment < 2 ? size : size >> (segment - 1);
        return (byte) ((sign | (segment << 4) | (mantissa & 0x0F)) ^ TOGGLED);
    }

    public static short decode(byte coded) {
        int bits = (coded ^ TOGGLED) & 0xFF;
        int segment = (bits & 0x70) >> 4;
        int value = (bits & 0x0F) << 4;
        value = segment == 0 ? value + 8 : (value + 0x108) << (segment - 1);
        return (short) ((bits & POSITIVE) == 0 ? -value : value);
    }
}
