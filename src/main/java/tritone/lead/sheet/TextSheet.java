package tritone.lead.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;

/// A CSV file.
final class TextSheet implements Sheet {
    private static final int SAMPLE = 1 << 16;
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    private final Path file;
    private final TextProbe.Found found;
    private final char delimiter;
    private final boolean separators;
    private Reader reader;
    private CsvRows rows;
    private int width;
    private boolean allFull = true;

    private TextSheet(Path file, TextProbe.Found found, String sample, boolean whole) throws IOException {
        this.file = file;
        this.found = found;
        this.delimiter = delimiter(sample, whole);
        this.separators = sample.indexOf('\n') < 0 && sample.indexOf('\r') < 0 && sample.indexOf('\u2028') >= 0;
        this.reader = reader(file, found);
        this.rows = new CsvRows(reader, delimiter, separators);
    }

    static Sheet open(Path file) throws IOException, SheetRefused {
        var found = TextProbe.probe(file);
        char[] sample = new char[SAMPLE];
        int length;
        try (var reader = reader(file, found)) {
            length = read(reader, sample);
        }
        String text = new String(sample, 0, length);
        if (Markup.is(text)) return Markup.open(file, found, text);
        var sheet = new TextSheet(file, found, text, length < sample.length);
        sheet.turnTo("");
        return sheet;
    }

    @Override
    public Description about() {
        String encoding = found.charset().name().toLowerCase(Locale.ROOT);
        return new Description("csv", encoding, String.valueOf(delimiter), List.of(new Tab("", found.lines())));
    }

    @Override
    public void turnTo(String tab) throws IOException, SheetRefused {
        if (!tab.isEmpty()) throw new SheetRefused(FileProblem.of(Code.NO_SUCH_SHEET));
        reader.close();
        reader = reader(file, found);
        rows = new CsvRows(reader, delimiter, separators);
        width = 0;
        allFull = true;
        reader.mark(8);
        boolean named = reader.read() == 's' && reader.read() == 'e' && reader.read() == 'p' && reader.read() == '=';
        reader.reset();
        if (named) rows.next();
    }

    @Override
    public @Nullable SheetRow next() throws IOException, SheetRefused {
        while (true) {
            var row = rows.next();
            if (row == null) return null;
            if (row.blank()) continue;
            if (row.cells().size() < Math.max(width, 2) && swallows(row))
                throw new SheetRefused(new FileProblem(Code.UNCLOSED_QUOTE, row.line(), 0));
            if (width == 0) width = row.cells().size();
            boolean full = row.cells().size() >= width;
            // every row is as wide as the headings, only the last is short and has no line break: it was cut off
            if (!full && allFull && !rows.brokeLine())
                throw new SheetRefused(new FileProblem(Code.TRUNCATED, row.line(), 0));
            allFull &= full;
            return row;
        }
    }

    /// A quote that was not meant swallows the lines up to the next one: lines that are rows themselves.
    private boolean swallows(SheetRow row) {
        for (String cell : row.cells()) {
            int breaks = cell.indexOf('\n');
            if (breaks < 0) continue;
            long[] inside = cell.substring(breaks + 1)
                    .lines()
                    .mapToLong(line -> line.chars().filter(c -> c == delimiter).count())
                    .toArray();
            boolean alike =
                    inside.length > 1 && inside[0] > 0 && LongStream.of(inside).allMatch(n -> n == inside[0]);
            boolean full = width > 1 && LongStream.of(inside).anyMatch(n -> n >= width - 1);
            if (width == 0 ? alike : full) return true;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// The delimiter by which the first lines fall into the most even rows.
    ///
    /// @param whole whether the sample is the whole file; otherwise its last line is not judged
    static char delimiter(String sample, boolean whole) throws IOException {
        if (sample.startsWith("sep=") && sample.length() > 4) return sample.charAt(4);
        String judged = whole ? sample : sample.substring(0, sample.lastIndexOf('\n') + 1);
        char best = ';';
        double most = 0;
        for (char candidate : DELIMITERS) {
            double score = evenness(judged, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double evenness(String sample, char delimiter) throws IOException {
        var rows = new CsvRows(new StringReader(sample), delimiter);
        Map<Integer, Integer> widths = new HashMap<>();
        int all = 0;
        try {
            for (var row = rows.next(); row != null && all < 100; row = rows.next()) {
                if (row.blank()) continue;
                widths.merge(row.cells().size(), 1, Integer::sum);
                all++;
            }
        } catch (SheetRefused unevenWithThisOne) {
            all++;
        }
        // titles and notes of one cell stand above and below any table
        int titles = widths.getOrDefault(1, 0);
        widths.remove(1);
        int lines = all - titles / 2;
        return widths.entrySet().stream()
                .mapToDouble(width -> (double) width.getValue() / lines + width.getKey() / 1000.0)
                .max()
                .orElse(0);
    }

    private static BufferedReader reader(Path file, TextProbe.Found found) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(found.skip());
        return new BufferedReader(new InputStreamReader(in, found.charset()), SAMPLE);
    }

    private static int read(Reader reader, char[] into) throws IOException {
        int total = 0;
        while (total < into.length) {
            int read = reader.read(into, total, into.length - total);
            if (read < 0) break;
            total += read;
        }
        return total;
    }
}
