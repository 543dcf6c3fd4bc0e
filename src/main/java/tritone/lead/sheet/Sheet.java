package tritone.lead.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a file, read once from the top; memory does not grow with the file.
public interface Sheet extends AutoCloseable {
    int MOST_COLUMNS = 200;
    /// What Excel itself allows in a cell.
    int MOST_CELL_CHARS = 32_767;

    static Sheet open(Path file) throws IOException, SheetRefused {
        byte[] head = head(file);
        if (head.length == 0) throw new SheetRefused(FileProblem.of(FileProblem.Code.EMPTY));
        if (startsWith(head, 'P', 'K')) return WorkbookSheet.open(file);
        if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0))
            throw new SheetRefused(FileProblem.of(FileProblem.Code.OLD_OR_PROTECTED_WORKBOOK));
        return TextSheet.open(file);
    }

    Description about();

    /// The next row that is not blank, the headings too.
    ///
    /// @return null after the last one
    @Nullable
    SheetRow next() throws IOException, SheetRefused;

    @Override
    void close() throws IOException;

    /// @param line counted from 1; of a record over several lines, its first
    record SheetRow(long line, List<String> cells) {
        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// @param format       `csv` or `xlsx`
    /// @param encoding     of a CSV; empty for a workbook
    /// @param delimiter    of a CSV; empty for a workbook
    /// @param rowsExpected about how many rows there will be
    record Description(String format, String encoding, String delimiter, long rowsExpected) {}

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((head[i] & 0xff) != magic[i]) return false;
        return true;
    }
}
