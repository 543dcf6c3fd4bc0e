package tritone.lead.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tritone.lead.sheet.FileProblem.Code;

/// Reads a text file through once to learn its encoding and to find what no table holds.
///
/// UTF-8 forgives nothing, so a file that reads as UTF-8 to the end is UTF-8. Otherwise it is Windows-1251, unless
/// words in UTF-8 Cyrillic stand in it: two such letters in a row do not come about by chance.
final class TextProbe {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final int CHUNK = 1 << 16;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private long line = 1;
    private long firstBad;
    private long bad;
    private long firstCyrillicPair;
    private long cyrillicPairs;
    private boolean afterCyrillic;

    private TextProbe() {}

    static Found probe(Path file) throws IOException, SheetRefused {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(3);
            if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe)
                return new Found(StandardCharsets.UTF_16, 0, 0);
            if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff)
                return new Found(StandardCharsets.UTF_16, 0, 0);
            boolean mark =
                    head.length == 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
            return new TextProbe().read(in, mark ? new byte[0] : head, mark ? 3 : 0);
        }
    }

    private Found read(InputStream in, byte[] head, int skip) throws IOException, SheetRefused {
        var bytes = ByteBuffer.allocate(CHUNK).put(head);
        byte[] chunk = bytes.array();
        boolean end = false;
        boolean cutAtTheEnd = false;
        check(chunk, 0, head.length, in);
        while (!end) {
            int read = in.read(chunk, bytes.position(), bytes.remaining());
            end = read < 0;
            if (read > 0) {
                check(chunk, bytes.position(), bytes.position() + read, in);
                bytes.position(bytes.position() + read);
            }
            bytes.flip();
            cutAtTheEnd = decode(bytes, end);
            bytes.compact();
        }
        return decide(skip, cutAtTheEnd);
    }

    private Found decide(int skip, boolean cutAtTheEnd) throws SheetRefused {
        if (bad == 0) return new Found(StandardCharsets.UTF_8, skip, line);
        if (bad == 1 && cutAtTheEnd && (cyrillicPairs > 0 || skip > 0))
            throw new SheetRefused(new FileProblem(Code.TRUNCATED, line, 0));
        if (cyrillicPairs > 0 || skip > 0) {
            long odd = bad <= cyrillicPairs || firstCyrillicPair == 0 ? firstBad : firstCyrillicPair;
            throw new SheetRefused(new FileProblem(Code.MIXED_ENCODING, odd, 0));
        }
        return new Found(WINDOWS_1251, skip, line);
    }

    /// @return whether the very last bytes were a beginning without an end
    private boolean decode(ByteBuffer bytes, boolean end) {
        boolean cut = false;
        while (true) {
            chars.clear();
            var result = utf8.decode(bytes, chars, end);
            look();
            if (result.isUnderflow()) return cut;
            if (result.isOverflow()) continue;
            bad++;
            if (firstBad == 0) firstBad = line;
            cut = end && bytes.remaining() == result.length();
            bytes.position(bytes.position() + result.length());
            utf8.reset();
        }
    }

    private void look() {
        chars.flip();
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (c == '\n') line++;
            boolean cyrillic = c >= 'А' && c <= 'я';
            if (cyrillic && afterCyrillic) {
                cyrillicPairs++;
                if (firstCyrillicPair == 0) firstCyrillicPair = line;
            }
            afterCyrillic = cyrillic;
        }
        chars.clear();
    }

    /// A download that broke off may leave a tail of zeros; zeros anywhere else are no text.
    private void check(byte[] bytes, int from, int to, InputStream rest) throws IOException, SheetRefused {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 0x20 || b < 0 || b == '\t' || b == '\n' || b == '\r' || b == 0x0c || b == 0x1a) continue;
            boolean tail = b == 0 && (line > 1 || i > 0) && zeros(bytes, i, to) && zeros(rest);
            throw new SheetRefused(new FileProblem(tail ? Code.TRUNCATED : Code.NOT_A_TABLE, line, 0));
        }
    }

    private static boolean zeros(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) if (bytes[i] != 0) return false;
        return true;
    }

    private static boolean zeros(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) if (!zeros(chunk, 0, read)) return false;
        return true;
    }

    /// @param skip  bytes of the mark at the start
    /// @param lines how many there are; 0 when not counted
    record Found(Charset charset, int skip, long lines) {}
}
