package tritone.campaign.message;

/// Telephone sound (ITU-T G.711, A-law): a sample of 16 bit in one byte.
final class Alaw {
    /// Every second bit is turned over on the line.
    private static final int TOGGLED = 0x55;
    private static final int POSITIVE = 0x80;

    private Alaw() {}

    static byte[] encode(short[] samples) {
        byte[] coded = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) coded[i] = encode(samples[i]);
        return coded;
    }

    static byte encode(short sample) {
        int sign = sample < 0 ? 0 : POSITIVE;
        int size = (sample < 0 ? ~sample : sample) >> 4;
        // four leading bits after the first, and where the first stood
        int segment = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(size) - 4);
        int mantissa = segment < 2 ? size : size >> (segment - 1);
        return (byte) ((sign | (segment << 4) | (mantissa & 0x0F)) ^ TOGGLED);
    }

    static short decode(byte coded) {
        int bits = (coded ^ TOGGLED) & 0xFF;
        int segment = (bits & 0x70) >> 4;
        int value = (bits & 0x0F) << 4;
        value = segment == 0 ? value + 8 : (value + 0x108) << (segment - 1);
        return (short) ((bits & POSITIVE) == 0 ? -value : value);
    }
}
