package tritone.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// Writes the samples of an intake file as a WAV file, and on the way learns its hash and how loud each channel is.
class SoundCopy implements RecordingStore.Content {
    /// A multiple of any frame.
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final Sound sound;
    private final Level[] levels;
    private String sha256 = "";

    SoundCopy(Path file, Sound sound) {
        this.file = file;
        this.sound = sound;
        this.levels = new Level[sound.channels()];
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var digest = sha256();
        for (int i = 0; i < levels.length; i++) levels[i] = new Level();
        byte[] header = sound.header();
        digest.update(header);
        out.write(header);
        try (var channel = FileChannel.open(file).position(sound.offset());
                InputStream in = new BoundedStream(Channels.newInputStream(channel), sound.bytes())) {
            byte[] block = new byte[BLOCK];
            for (int read = in.readNBytes(block, 0, BLOCK); read > 0; read = in.readNBytes(block, 0, BLOCK)) {
                digest.update(block, 0, read);
                out.write(block, 0, read);
                listen(block, read);
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    Copied copied() {
        return new Copied(Sound.HEADER + sound.bytes(), sha256, List.of(levels));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void listen(byte[] block, int length) {
        int channel = 0;
        for (int i = 0; i + 1 < length; i += 2) {
            levels[channel].add((short) ((block[i] & 0xff) | (block[i + 1] << 8)));
            channel = channel + 1 == levels.length ? 0 : channel + 1;
        }
    }

    /// What was written.
    record Copied(long bytes, String sha256, List<Level> levels) {
        List<Integer> channels() {
            return IntStream.range(0, levels.size()).boxed().toList();
        }
    }

    /// How loud a channel is; 1 is full scale.
    static final class Level {
        private int peak;
        private double squares;
        private long samples;

        void add(short sample) {
            peak = Math.max(peak, Math.abs(sample));
            squares += (double) sample * sample;
            samples++;
        }

        double peak() {
            return round(peak / 32768.0);
        }

        double rms() {
            return samples == 0 ? 0 : round(Math.sqrt(squares / samples) / 32768.0);
        }

        private static double round(double level) {
            return Math.round(level * 1e5) / 1e5;
        }
    }
}
