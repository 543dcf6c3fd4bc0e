package tritone.lead.sheet;

import java.io.BufferedInputStream;
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
import java.util.Optional;
import tritone.lead.sheet.FileProblem.Code;

/// Reads a text file through once to learn its encoding and to find what no table holds.
///
/// UTF-8 forgives nothing, so a file that reads as UTF-8 to the end is UTF-8. Otherwise it is in an encoding of one
/// byte a letter, unless words in UTF-8 Cyrillic stand in it: two such letters in a row do not come about by chance.
/// Our own: a detector would guess the encoding, and not say in which line a letter is broken.
final class TextProbe {
    private static final int CHUNK = 1 << 16;
    /// A text has hardly any control signs beside line breaks and tabs; a picture or a program is full of them.
    private static final int MOST_CONTROLS = 50;

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

    private final byte[] head;
    private long bytes;
    private long controls;

    private TextProbe(byte[] head) {
        this.head = head;
    }

    static Found probe(Path file) throws IOException, SheetRefused {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(CHUNK);
        }
        var twoBytes = marked(head).or(() -> Charsets.twoBytes(head));
        if (twoBytes.isPresent())
            return whole(file, twoBytes.get(), marked(head).isPresent() ? 2 : 0);
        int skip = 0;
        while (starts(head, skip, 0xef, 0xbb, 0xbf)) skip += 3;
        var probe = new TextProbe(head);
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(skip);
            return probe.read(in, skip);
        }
    }

    private static Optional<Charset> marked(byte[] head) {
        if (starts(head, 0, 0xff, 0xfe)) return Optional.of(StandardCharsets.UTF_16LE);
        if (starts(head, 0, 0xfe, 0xff)) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    /// A letter of two bytes whose second is missing was cut off, unless it is a line break that some tool has added.
    private static Found whole(Path file, Charset charset, int skip) throws IOException, SheetRefused {
        long size = Files.size(file);
        long lines = 0;
        int last = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n' || b == '\r' && last != '\n') lines++;
                last = b;
            }
        }
        if (size % 2 == 1 && last != '\n' && last != 0) throw new SheetRefused(FileProblem.of(Code.TRUNCATED));
        return new Found(charset, skip, lines + 1);
    }

    private static boolean starts(byte[] head, int at, int... magic) {
        if (head.length < at + magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((head[at + i] & 0xff) != magic[i]) return false;
        return true;
    }

    private Found read(InputStream in, int skip) throws IOException, SheetRefused {
        var bytes = ByteBuffer.allocate(CHUNK);
        byte[] chunk = bytes.array();
        boolean end = false;
        boolean cutAtTheEnd = false;
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
        return new Found(Charsets.oneByte(head), skip, line);
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

    /// A download that broke off may leave a tail of zeros. A few control signs were pasted into some cell; many are
    /// no text.
    private void check(byte[] chunk, int from, int to, InputStream rest) throws IOException, SheetRefused {
        bytes += to - from;
        for (int i = from; i < to; i++) {
            byte b = chunk[i];
            if (b >= 0x20 || b < 0 || b == '\t' || b == '\n' || b == '\r') continue;
            controls++;
            if (b == 0 && bytes > to - i && zeros(chunk, i, to) && zeros(rest))
                throw new SheetRefused(new FileProblem(Code.TRUNCATED, line, 0));
            if (controls > MOST_CONTROLS && controls * MOST_CONTROLS > bytes)
                throw new SheetRefused(FileProblem.of(Code.NOT_A_TABLE));
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
