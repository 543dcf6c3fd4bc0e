package tritone.lead.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;

/// The first visible sheet of an Excel workbook.
final class WorkbookSheet implements Sheet {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Description about;

    private WorkbookSheet(ReadableWorkbook workbook, Stream<Row> stream, long rowsExpected) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.about = new Description("xlsx", "", "", rowsExpected);
    }

    static Sheet open(Path file) throws IOException, SheetRefused {
        long rowsExpected = WorkbookGuard.check(file);
        var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        try {
            var first = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new SheetRefused(FileProblem.of(Code.EMPTY)));
            return new WorkbookSheet(workbook, first.openStream(), rowsExpected);
        } catch (SheetRefused refused) {
            workbook.close();
            throw refused;
        } catch (ExcelReaderException broken) {
            workbook.close();
            throw damaged(0);
        }
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public @Nullable SheetRow next() throws SheetRefused {
        long line = 0;
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                line = row.getRowNum();
                var read = read(row);
                if (!read.blank()) return read;
            }
            return null;
        } catch (ExcelReaderException broken) {
            throw damaged(line);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static SheetRow read(Row row) throws SheetRefused {
        int width = row.getCellCount();
        if (width > MOST_COLUMNS)
            throw new SheetRefused(new FileProblem(Code.TOO_MANY_COLUMNS, row.getRowNum(), width));
        var cells = new ArrayList<String>(width);
        for (int column = 0; column < width; column++) {
            Cell cell = row.getCell(column);
            String text = cell == null ? "" : text(cell);
            if (text.length() > MOST_CELL_CHARS)
                throw new SheetRefused(new FileProblem(Code.CELL_TOO_LARGE, row.getRowNum(), column + 1));
            cells.add(text);
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            case NUMBER -> date(cell) ? iso(cell.asDate()) : plain(cell.asNumber());
            // Not the value it showed last: that depends on who opened it last. Whoever wants the cell refuses it then.
            case FORMULA -> "=" + Objects.requireNonNullElse(cell.getFormula(), "");
        };
    }

    private static boolean date(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || format.equals("General")) return false;
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return bare.contains("yy") || bare.contains("d/") || bare.contains("d.m") || bare.contains("h:mm");
    }

    private static String iso(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static SheetRefused damaged(long line) {
        return new SheetRefused(new FileProblem(Code.TRUNCATED, line, 0));
    }
}
