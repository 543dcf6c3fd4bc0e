package tritone.recording;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import tritone.recording.IntakeFolder.IntakeFile;

/// Where the samples (PCM, signed 16 bit, little endian) lie in a file of the intake. Only whole frames count: a crash
/// may cut the last one.
record Sound(int channels, int rate, long offset, long bytes) {
    static final int HEADER = 44;
    private static final int RATE = 8000;
    private static final int PCM = 1;
    private static final int BITS = 16;

    Sound {
        if (channels < 1 || channels > 2) throw new IllegalArgumentException("channels: " + channels);
        bytes -= bytes % (2L * channels);
    }

    static Sound of(IntakeFile file) throws IOException {
        if (file.raw()) return new Sound(2, RATE, 0, file.size());
        if (file.size() < HEADER) return new Sound(2, RATE, 0, 0);
        try (var channel = FileChannel.open(file.path())) {
            return wav(channel);
        }
    }

    double seconds() {
        return (double) bytes / (2.0 * channels * rate);
    }

    /// The header of a WAV file with these samples.
    byte[] header() {
        int frame = 2 * channels;
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(Math.toIntExact(HEADER - 8 + bytes))
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) PCM)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * frame)
                .putShort((short) frame)
                .putShort((short) BITS)
                .put(ascii("data"))
                .putInt(Math.toIntExact(bytes))
                .array();
    }

    /// Lengths in the header are not believed beyond the file's end, and a data length of 0 means that the writer died
    /// before it could fill it in: the samples go on to the end.
    private static Sound wav(FileChannel file) throws IOException {
        var riff = read(file, 0, 12);
        if (riff.getInt(0) != word("RIFF") || riff.getInt(8) != word("WAVE")) throw new Unreadable("not a WAV file");
        int channels = 0;
        int rate = 0;
        long at = 12;
        while (at + 8 <= file.size()) {
            var chunk = read(file, at, 8);
            long length = Integer.toUnsignedLong(chunk.getInt(4));
            if (chunk.getInt(0) == word("data")) {
                if (channels == 0) throw new Unreadable("samples before their format");
                long rest = file.size() - at - 8;
                return new Sound(channels, rate, at + 8, length == 0 ? rest : Math.min(length, rest));
            }
            if (chunk.getInt(0) == word("fmt ")) {
                var format = read(file, at + 8, 16);
                channels = format.getShort(2);
                rate = format.getInt(4);
                if (format.getShort(0) != PCM || format.getShort(14) != BITS || channels < 1 || channels > 2)
                    throw new Unreadable("not PCM of 16 bit with one or two channels");
            }
            at += 8 + length + length % 2;
        }
        throw new Unreadable("no samples in it");
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) throw new EOFException("cut in its header");
        }
        return buffer.flip();
    }

    private static int word(String text) {
        return ByteBuffer.wrap(ascii(text)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The file is no sound that we know; trying again will not help.
    static final class Unreadable extends IOException {
        Unreadable(String message) {
            super(message);
        }
    }
}
