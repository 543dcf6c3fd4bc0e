package tritone.lead.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;
import tritone.lead.sheet.Sheet.SheetRow;

/// Records of a CSV text. A quote opens a quoted cell only as its first character, so `ООО "Ромашка"` needs no quoting;
/// what follows a closing quote belongs to the cell, as spreadsheets read it. Our own: it takes
/// both, and refuses a cell or a row that is too large while it reads it, with its line.
final class CsvRows {
    private static final int END = -1;
    private static final char LINE_SEPARATOR = '\u2028';

    private final Reader in;
    private final char delimiter;
    private final boolean separators;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder cell = new StringBuilder();
    private int length;
    private int at;
    private long line = 1;
    private long recordLine = 1;
    private boolean brokeLine = true;

    CsvRows(Reader in, char delimiter) {
        this(in, delimiter, false);
    }

    /// @param separators whether lines end with U+2028 and nothing else
    CsvRows(Reader in, char delimiter, boolean separators) {
        this.in = in;
        this.delimiter = delimiter;
        this.separators = separators;
    }

    /// @return null after the last record
    @Nullable
    SheetRow next() throws IOException, SheetRefused {
        if (peek() == END) return null;
        recordLine = line;
        var cells = new ArrayList<String>();
        while (true) {
            int ended = peek() == '"' ? quoted(cells.size()) : plain(cells.size());
            String text = CellSigns.clean(cell.toString());
            cell.setLength(0);
            if (cells.size() < Sheet.MOST_COLUMNS) cells.add(text);
            else if (!text.isBlank())
                throw new SheetRefused(new FileProblem(Code.TOO_MANY_COLUMNS, recordLine, cells.size() + 1));
            if (ended == delimiter) continue;
            brokeLine = ended != END;
            return new SheetRow(recordLine, cells);
        }
    }

    /// Whether the record read last was closed by a line break, not by the end of the file.
    boolean brokeLine() {
        return brokeLine;
    }

    private int plain(int column) throws IOException, SheetRefused {
        while (true) {
            int c = read();
            if (c == delimiter || c == END) return c;
            if (c == '\n' || c == '\r' || (separators && c == LINE_SEPARATOR)) return endLine(c);
            append((char) c, column);
        }
    }

    private int quoted(int column) throws IOException, SheetRefused {
        long opened = line;
        read();
        while (true) {
            int c = read();
            boolean tooLong = cell.length() == Sheet.MOST_CELL_CHARS && line > opened;
            if (c == END || tooLong) throw unclosed(opened, column);
            if (c == '"') {
                if (peek() != '"') return closed(opened, column);
                read();
            }
            if (c == '\n' || (c == '\r' && peek() != '\n')) line++;
            append((char) c, column);
        }
    }

    /// What follows a closing quote belongs to the cell, but not after a line break: then that quote opens another
    /// cell, and the first one was never closed.
    private int closed(long opened, int column) throws IOException, SheetRefused {
        int next = peek();
        boolean ends = next == delimiter || next == END || next == '\n' || next == '\r' || next == ' ';
        if (!ends && line > opened) throw unclosed(opened, column);
        return plain(column);
    }

    private static SheetRefused unclosed(long line, int column) {
        return new SheetRefused(new FileProblem(Code.UNCLOSED_QUOTE, line, column + 1));
    }

    private int endLine(int c) throws IOException {
        if (c == '\r' && peek() == '\n') read();
        line++;
        return '\n';
    }

    private void append(char c, int column) throws SheetRefused {
        if (cell.length() == Sheet.MOST_CELL_CHARS)
            throw new SheetRefused(new FileProblem(Code.CELL_TOO_LARGE, recordLine, column + 1));
        cell.append(c);
    }

    private int peek() throws IOException {
        if (at == length && !fill()) return END;
        return buffer[at];
    }

    private int read() throws IOException {
        if (at == length && !fill()) return END;
        return buffer[at++];
    }

    private boolean fill() throws IOException {
        at = 0;
        length = Math.max(0, in.read(buffer));
        return length > 0;
    }
}
