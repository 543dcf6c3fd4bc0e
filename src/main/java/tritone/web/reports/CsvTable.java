package tritone.web.reports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tritone.web.reports.FigureTable.Cell;
import tritone.web.reports.FigureTable.Count;
import tritone.web.reports.FigureTable.Length;
import tritone.web.reports.FigureTable.Share;
import tritone.web.reports.FigureTable.Text;

/// A table as a spreadsheet of the reader's country opens it: UTF-8 with a mark; in Russia semicolons and decimal
/// commas.
final class CsvTable {
    private static final int PERCENT = 100;

    private final char between;
    private final Locale numbers;

    CsvTable(FigureWords words) {
        boolean russian = words == FigureWords.RUSSIAN;
        this.between = russian ? ';' : ',';
        this.numbers = russian ? Locale.of("ru") : Locale.UK;
    }

    void write(FigureTable table, OutputStream to) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.write('\ufeff');
        line(out, table.headings().stream());
        for (List<Cell> row : table.rows()) line(out, row.stream().map(this::text));
        out.flush();
    }

    private void line(Writer out, Stream<String> cells) throws IOException {
        var quoted = cells.map(this::quoted).toList();
        out.write(String.join(String.valueOf(between), quoted));
        out.write("\r\n");
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Text(var text) -> harmless(text);
            case Count(var count) -> Long.toString(count);
            case Share(var share) -> String.format(numbers, "%.1f%%", share * PERCENT);
            case Length(var length) -> clock(length);
        };
    }

    /// A spreadsheet runs a text that begins like a formula.
    private static String harmless(String text) {
        String bare = text.stripLeading();
        boolean formula = !bare.isEmpty() && "=+-@|%".indexOf(bare.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && Character.isISOControl(text.charAt(0));
        return formula || control ? "'" + text : text;
    }

    private static String clock(Duration length) {
        return "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }

    private String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == between || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
