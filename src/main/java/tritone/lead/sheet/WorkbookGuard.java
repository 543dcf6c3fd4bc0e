package tritone.lead.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tritone.lead.sheet.FileProblem.Code;

/// Unpacks a workbook once without keeping anything, so that what comes after may trust it: it is whole, it does not
/// swell beyond measure, and no cell is larger than a cell can be.
///
/// The sizes a ZIP states may lie, so they are not asked; the bytes are counted.
final class WorkbookGuard {
    static final long MOST_BYTES = 4L << 30;
    /// Honest workbooks shrink to a tenth or a thirtieth; DEFLATE itself ends at a thousandth.
    static final int MOST_RATIO = 150;
    private static final int MOST_PARTS = 10_000;
    /// Small entries may well be blanks only.
    private static final long RATIO_COUNTS_FROM = 16L << 20;
    /// An XML text of this many bytes is more than a cell's characters, however they are written.
    private static final long MOST_TEXT_RUN = 8L * Sheet.MOST_CELL_CHARS;
    /// Relations, types and styles are kept in memory.
    private static final long MOST_KEPT = 64L << 20;

    private final byte[] chunk = new byte[1 << 16];
    private final Map<String, Long> rows = new HashMap<>();
    private long total;

    private WorkbookGuard() {}

    /// @return about how many filled rows each part holds, by its name
    static Map<String, Long> check(ZipFile zip) throws IOException, SheetRefused {
        try {
            if (zip.size() > MOST_PARTS) throw refused(Code.ZIP_BOMB);
            var guard = new WorkbookGuard();
            var entries = zip.entries();
            while (entries.hasMoreElements()) guard.read(zip, entries.nextElement());
            return guard.rows;
        } catch (ZipException | EOFException damaged) {
            throw refused(Code.TRUNCATED);
        }
    }

    private void read(ZipFile zip, ZipEntry entry) throws IOException, SheetRefused {
        String name = OfficeParts.key(entry.getName()).toLowerCase(Locale.ROOT);
        boolean cells = name.endsWith(".xml") && !name.matches("(docprops|customxml)/.*|.*(drawing|theme).*");
        boolean kept = name.endsWith(".rels") || name.contains("styles") || name.startsWith("[");
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        var scan = new MarkupScan();
        var sum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                total += read;
                boolean swells = size > RATIO_COUNTS_FROM && size / packed > MOST_RATIO;
                if (total > MOST_BYTES || swells || (kept && size > MOST_KEPT)) throw refused(Code.ZIP_BOMB);
                sum.update(chunk, 0, read);
                if (cells) scan.look(chunk, read);
                if (scan.longestText > MOST_TEXT_RUN)
                    throw new SheetRefused(new FileProblem(Code.CELL_TOO_LARGE, scan.rows, 0));
            }
        }
        if (sum.getValue() != entry.getCrc()) throw refused(Code.TRUNCATED);
        rows.put(entry.getName(), scan.filled);
    }

    private static SheetRefused refused(Code code) {
        return new SheetRefused(FileProblem.of(code));
    }

    /// Counts rows and filled rows, and measures texts between tags, over the edges of chunks.
    private static final class MarkupScan {
        private static final int LONGEST_NAME = 16;

        private final byte[] name = new byte[LONGEST_NAME];
        private int letters = -1;
        private long rows;
        private long filled;
        private boolean open;
        private long longestText;
        private long text;

        void look(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (b == '<') {
                    longestText = Math.max(longestText, text);
                    text = 0;
                    letters = 0;
                    continue;
                }
                text++;
                if (letters >= 0) name(b);
            }
            longestText = Math.max(longestText, text);
        }

        /// The name of a tag, whatever prefix it has.
        private void name(byte b) {
            if (b == ':') {
                letters = 0;
            } else if (b == '>' || b == '/' || b <= ' ') {
                tag();
                letters = -1;
            } else if (letters == LONGEST_NAME) {
                letters = -1;
            } else {
                name[letters++] = b;
            }
        }

        private void tag() {
            if (letters == 3 && name[0] == 'r' && name[1] == 'o' && name[2] == 'w') {
                rows++;
                open = true;
            } else if (open && letters == 1 && (name[0] == 'v' || name[0] == 't' || name[0] == 'f')) {
                filled++;
                open = false;
            }
        }
    }
}
