package tritone.web.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tritone.web.reports.FigureTable.Cell;
import tritone.web.reports.FigureTable.Count;
import tritone.web.reports.FigureTable.Length;
import tritone.web.reports.FigureTable.Share;
import tritone.web.reports.FigureTable.Text;

/// A table as a workbook: numbers are numbers, which the reader's spreadsheet writes in its own form; texts are never
/// formulas.
final class XlsxTable {
    private static final String PRODUCT = "Tritone";
    private static final String VERSION = "1.0";
    private static final double SECONDS_A_DAY = 86_400;
    private static final int FLUSHED_EVERY = 500;
    private static final double WIDE = 28;
    private static final double USUAL = 17;

    private XlsxTable() {}

    static void write(FigureTable table, OutputStream to) throws IOException {
        try (var book = new Workbook(to, PRODUCT, VERSION)) {
            var sheet = book.newWorksheet(table.name());
            for (int column = 0; column < table.headings().size(); column++) {
                sheet.value(0, column, table.headings().get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 0 ? WIDE : USUAL);
            }
            sheet.freezePane(0, 1);
            int line = 1;
            for (List<Cell> row : table.rows()) {
                for (int column = 0; column < row.size(); column++) cell(sheet, line, column, row.get(column));
                if (line % FLUSHED_EVERY == 0) sheet.flush();
                line++;
            }
        }
    }

    private static void cell(Worksheet sheet, int line, int column, Cell cell) {
        switch (cell) {
            case Text(var text) -> sheet.value(line, column, text);
            case Count(var count) -> sheet.value(line, column, count);
            case Share(var share) -> {
                sheet.value(line, column, share);
                sheet.style(line, column).format("0.0%").set();
            }
            case Length(var length) -> {
                sheet.value(line, column, length.toMillis() / 1000.0 / SECONDS_A_DAY);
                sheet.style(line, column).format("[h]:mm:ss").set();
            }
        }
    }
}
