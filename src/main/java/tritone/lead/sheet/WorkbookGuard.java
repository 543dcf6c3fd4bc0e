package tritone.lead.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tritone.lead.sheet.FileProblem.Code;

/// Unpacks a workbook once without keeping anything, so that what comes after may trust it: it is whole, it is a
/// workbook, it does not swell beyond measure, and no cell is larger than a cell can be.
///
/// The sizes a ZIP states may lie, so they are not asked; the bytes are counted.
final class WorkbookGuard {
    static final long MOST_BYTES = 4L << 30;
    /// Honest workbooks shrink to a tenth or a thirtieth; DEFLATE itself ends at a thousandth.
    static final int MOST_RATIO = 150;
    /// Small entries may well be blanks only.
    private static final long RATIO_COUNTS_FROM = 16L << 20;
    /// An XML text of this many bytes is more than a cell's characters, however they are written.
    private static final long MOST_TEXT_RUN = 8L * Sheet.MOST_CELL_CHARS;

    private final byte[] chunk = new byte[1 << 16];
    private long total;
    private long rows;

    private WorkbookGuard() {}

    /// @return about how many rows the first sheets hold
    static long check(Path file) throws IOException, SheetRefused {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) throw refused(Code.NOT_A_WORKBOOK);
            var guard = new WorkbookGuard();
            var entries = zip.entries();
            while (entries.hasMoreElements()) guard.read(zip, entries.nextElement());
            return guard.rows;
        } catch (ZipException | EOFException damaged) {
            throw refused(Code.TRUNCATED);
        }
    }

    private void read(ZipFile zip, ZipEntry entry) throws IOException, SheetRefused {
        boolean texts = entry.getName().equalsIgnoreCase("xl/sharedStrings.xml");
        boolean cells = texts || entry.getName().startsWith("xl/worksheets/");
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        var scan = new MarkupScan();
        var sum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                total += read;
                if (total > MOST_BYTES || (size > RATIO_COUNTS_FROM && size / packed > MOST_RATIO))
                    throw refused(Code.ZIP_BOMB);
                sum.update(chunk, 0, read);
                if (cells) scan.look(chunk, read);
                if (scan.longestText > MOST_TEXT_RUN)
                    throw new SheetRefused(new FileProblem(Code.CELL_TOO_LARGE, texts ? 0 : scan.rows, 0));
            }
        }
        if (sum.getValue() != entry.getCrc()) throw refused(Code.TRUNCATED);
        rows = Math.max(rows, scan.rows);
    }

    private static SheetRefused refused(Code code) {
        return new SheetRefused(FileProblem.of(code));
    }

    /// Counts row tags and measures texts between tags, over the edges of chunks.
    private static final class MarkupScan {
        private static final byte[] ROW = {'<', 'r', 'o', 'w'};

        private long rows;
        private long longestText;
        private long text;
        private int matched;

        void look(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (b == '<') {
                    longestText = Math.max(longestText, text);
                    text = 0;
                    matched = 1;
                    continue;
                }
                text++;
                if (matched == 0) continue;
                matched = matched < ROW.length && b == ROW[matched] ? matched + 1 : 0;
                if (matched == ROW.length) {
                    rows++;
                    matched = 0;
                }
            }
            longestText = Math.max(longestText, text);
        }
    }
}
