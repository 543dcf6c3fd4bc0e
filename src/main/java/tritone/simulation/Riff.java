package tritone.simulation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The chunks of a wave file.
record Riff(byte[] file) {
    private static final int HEADER = 12;

    /// A chunk's bytes, little endian, from its own beginning.
    ByteBuffer chunk(String wanted) {
        ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = HEADER;
        while (at + 8 <= file.length) {
            String name = new String(file, at, 4, StandardCharsets.US_ASCII);
            int size = all.getInt(at + 4);
            int begin = at + 8;
            if (name.equals(wanted) && size >= 0)
                return all.slice(begin, Math.min(size, file.length - begin)).order(ByteOrder.LITTLE_ENDIAN);
            // chunks begin at even offsets
            at = begin + Math.max(0, size) + (size & 1);
        }
        throw new IllegalArgumentException("the wave file has no chunk " + wanted.strip());
    }
}
