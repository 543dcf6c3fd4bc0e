package tritone.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// How loud each channel of a recording is over time, to be drawn: the loudest sample of every stretch, 0 to 100.
///
/// @param channels left the client, right our side
public record Peaks(int perSecond, List<List<Integer>> channels) {
    static final int PER_SECOND = 20;

    /// Reads a stored recording from its first byte to its last.
    static Peaks of(InputStream wav) throws IOException {
        var header = ByteBuffer.wrap(wav.readNBytes(Sound.HEADER)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.capacity() < Sound.HEADER) return new Peaks(PER_SECOND, List.of());
        int count = header.getShort(22);
        int frame = 2 * count;
        byte[] stretch = new byte[header.getInt(24) / PER_SECOND * frame];
        List<List<Integer>> channels = new ArrayList<>();
        for (int channel = 0; channel < count; channel++) channels.add(new ArrayList<>());
        for (int read = wav.readNBytes(stretch, 0, stretch.length);
                read >= frame;
                read = wav.readNBytes(stretch, 0, stretch.length)) {
            for (int channel = 0; channel < count; channel++)
                channels.get(channel).add(loudest(stretch, 2 * channel, read, frame));
        }
        return new Peaks(PER_SECOND, channels);
    }

    private static int loudest(byte[] samples, int from, int to, int step) {
        int loudest = 0;
        for (int at = from; at + 1 < to; at += step)
            loudest = Math.max(loudest, Math.abs((short) ((samples[at] & 0xff) | (samples[at + 1] << 8))));
        return (int) Math.round(loudest * 100 / 32768.0);
    }
}
