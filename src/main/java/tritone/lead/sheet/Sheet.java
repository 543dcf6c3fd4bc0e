package tritone.lead.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a file, read from the top; memory does not grow with the file. A workbook has several tabs, a text file
/// one without a name; a sheet that is open stands at the top of its first tab.
public interface Sheet extends AutoCloseable {
    int MOST_COLUMNS = 200;
    /// What Excel itself allows in a cell.
    int MOST_CELL_CHARS = 32_767;

    static Sheet open(Path file) throws IOException, SheetRefused {
        return FileKind.of(file).open(file);
    }

    Description about();

    /// Goes to the top of a tab.
    ///
    /// @throws SheetRefused when there is no such tab to read
    void turnTo(String tab) throws IOException, SheetRefused;

    /// The next row of this tab that is not blank, the headings too.
    ///
    /// @return null after the last one
    @Nullable
    SheetRow next() throws IOException, SheetRefused;

    @Override
    void close() throws IOException;

    /// @param tab   empty when the file has only one, without a name
    /// @param line  as the person's own program counts it, from 1; of a record over several lines, its first
    /// @param flaws the cells without a readable value, by column from 0; it holds what stands instead
    record SheetRow(String tab, long line, List<String> cells, Map<Integer, CellFlaw> flaws) {
        public SheetRow(long line, List<String> cells) {
            this("", line, cells, Map.of());
        }

        /// Formulas that end in an error and nothing else are no row either.
        public boolean blank() {
            for (int i = 0; i < cells.size(); i++)
                if (!cells.get(i).isBlank() && flaws.get(i) != CellFlaw.ERROR_VALUE) return false;
            return true;
        }

        /// Empty beyond the row's last cell.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /// @param rows about how many of them are filled
    record Tab(String name, long rows) {
        private static final int MOST_CHARS = 200;

        /// As it is kept: Excel allows 31 characters, others any number.
        static String named(String text) {
            String name = CellSigns.clean(text).strip();
            return name.length() > MOST_CHARS ? name.substring(0, MOST_CHARS) : name;
        }
    }

    /// @param format    `csv`, `xlsx`, `ods`, `html` or `xml`
    /// @param encoding  of a text; empty for a workbook
    /// @param delimiter of a CSV; empty for others
    /// @param tabs      those that are visible and not empty, in the order of the file
    record Description(String format, String encoding, String delimiter, List<Tab> tabs) {
        public Description {
            tabs = List.copyOf(tabs);
        }
    }
}
