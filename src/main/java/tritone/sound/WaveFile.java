package tritone.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The audio of a WAV file.
///
/// @param coding  the format tag, such as [#PCM] or [#ALAW]
/// @param rate    frames a second
/// @param bits    of one sample
/// @param samples the data chunk, little endian
public record WaveFile(int coding, int channels, int rate, int bits, ByteBuffer samples) {
    public static final int PCM = 1;
    public static final int ALAW = 6;

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int FORMAT = 16;
    /// WAVE_FORMAT_EXTENSIBLE: the coding is the first two bytes of the sub-format identifier.
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int EXTENDED_CODING = 24;

    public static WaveFile parse(byte[] file) throws BadWave {
        var all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER || !named(file, 0, "RIFF") || !named(file, 8, "WAVE"))
            throw new BadWave(BadWave.Fault.NOT_A_WAVE);
        ByteBuffer format = null;
        int at = HEADER;
        while (at + CHUNK <= file.length) {
            long length = Integer.toUnsignedLong(all.getInt(at + 4));
            if (at + CHUNK + length > file.length) throw new BadWave(BadWave.Fault.TRUNCATED);
            var body = all.slice(at + CHUNK, (int) length).order(ByteOrder.LITTLE_ENDIAN);
            if (named(file, at, "fmt ") && length >= FORMAT) format = body;
            if (named(file, at, "data") && format != null) return of(format, body);
            // chunks begin at even places
            at = (int) Math.min(file.length, at + CHUNK + length + length % 2);
        }
        throw new BadWave(BadWave.Fault.TRUNCATED);
    }

    public boolean isAlaw() {
        return coding == ALAW && bits == Byte.SIZE;
    }

    /// Signed samples of 16 bit.
    public boolean isPlain() {
        return coding == PCM && bits == Short.SIZE;
    }

    public byte[] bytes() {
        byte[] bytes = new byte[samples.remaining()];
        samples.get(samples.position(), bytes);
        return bytes;
    }

    /// A WAV file with one channel of A-law samples, 8,000 a second.
    public static byte[] ofAlaw(byte[] alaw) {
        int padding = alaw.length % 2;
        return ByteBuffer.allocate(HEADER + CHUNK + FORMAT + 2 + CHUNK + alaw.length + padding)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(4 + CHUNK + FORMAT + 2 + CHUNK + alaw.length + padding)
                .put(ascii("WAVEfmt "))
                .putInt(FORMAT + 2)
                .putShort((short) ALAW)
                .putShort((short) 1)
                .putInt(Alaw.RATE)
                .putInt(Alaw.RATE)
                .putShort((short) 1)
                .putShort((short) Byte.SIZE)
                .putShort((short) 0)
                .put(ascii("data"))
                .putInt(alaw.length)
                .put(alaw)
                .array();
    }

    private static WaveFile of(ByteBuffer format, ByteBuffer samples) {
        int coding = Short.toUnsignedInt(format.getShort(0));
        if (coding == EXTENSIBLE && format.limit() >= EXTENDED_CODING + 2)
            coding = Short.toUnsignedInt(format.getShort(EXTENDED_CODING));
        return new WaveFile(coding, format.getShort(2), format.getInt(4), format.getShort(14), samples);
    }

    private static boolean named(byte[] file, int at, String name) {
        return new String(file, at, 4, StandardCharsets.US_ASCII).equals(name);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
