package tritone.dialer.pacing.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers in as few bytes as they need, times as the difference to the last one, a word once and then by its number.
/// Our own: a tape must be read bit by bit as it was written, also by a later version of any library.
final class Bytes {
    private static final long BILLION = 1_000_000_000L;

    private Bytes() {}

    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Map<String, Integer> words = new HashMap<>();
        private long last;

        void number(long value) {
            long left = value << 1 ^ value >> 63;
            while ((left & ~0x7FL) != 0) {
                out.write((int) (left & 0x7F | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }

        void exact(double value) {
            number(Double.doubleToRawLongBits(value));
        }

        void time(Instant at) {
            long nanos = Math.addExact(Math.multiplyExact(at.getEpochSecond(), BILLION), at.getNano());
            number(nanos - last);
            last = nanos;
        }

        void word(String word) {
            var known = words.get(word);
            if (known != null) {
                number(known);
                return;
            }
            number(-1);
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.writeBytes(bytes);
            words.put(word, words.size());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        int size() {
            return out.size();
        }
    }

    static final class Reader {
        private final byte[] bytes;
        private final List<String> words = new ArrayList<>();
        private int at;
        private long last;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean more() {
            return at < bytes.length;
        }

        long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) break;
            }
            return value >>> 1 ^ -(value & 1);
        }

        int whole() {
            return Math.toIntExact(number());
        }

        double exact() {
            return Double.longBitsToDouble(number());
        }

        Instant time() {
            last += number();
            return Instant.ofEpochSecond(Math.floorDiv(last, BILLION), Math.floorMod(last, BILLION));
        }

        String word() {
            int known = whole();
            if (known >= 0) return words.get(known);
            int length = whole();
            String word = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            words.add(word);
            return word;
        }
    }
}
