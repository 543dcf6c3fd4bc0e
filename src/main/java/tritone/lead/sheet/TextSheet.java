package tritone.lead.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;

/// A CSV file.
final class TextSheet implements Sheet {
    private static final int SAMPLE = 1 << 16;
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    private final Path file;
    private final TextProbe.Found found;
    private final char delimiter;
    private Reader reader;
    private CsvRows rows;
    private int width;
    private boolean allFull = true;

    private TextSheet(Path file, TextProbe.Found found, char delimiter) throws IOException, SheetRefused {
        this.file = file;
        this.found = found;
        this.delimiter = delimiter;
        this.reader = reader(file, found);
        this.rows = new CsvRows(reader, delimiter);
    }

    static Sheet open(Path file) throws IOException, SheetRefused {
        var found = TextProbe.probe(file);
        char[] sample = new char[SAMPLE];
        int length;
        try (var reader = reader(file, found)) {
            length = read(reader, sample);
        }
        String text = new String(sample, 0, length);
        if (found.charset() == StandardCharsets.UTF_16 && text.indexOf('\0') >= 0)
            throw new SheetRefused(FileProblem.of(Code.NOT_A_TABLE));
        if (looksLikeMarkup(text)) throw new SheetRefused(FileProblem.of(Code.NOT_A_TABLE));
        var sheet = new TextSheet(file, found, delimiter(text, length < sample.length));
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
        rows = new CsvRows(reader, delimiter);
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
            if (width == 0) width = row.cells().size();
            boolean full = row.cells().size() >= width;
            // every row is as wide as the headings, only the last is short and has no line break: it was cut off
            if (!full && allFull && !rows.brokeLine())
                throw new SheetRefused(new FileProblem(Code.TRUNCATED, row.line(), 0));
            allFull &= full;
            return row;
        }
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
        int first = 0;
        int even = 0;
        int all = 0;
        try {
            for (var row = rows.next(); row != null && all < 100; row = rows.next()) {
                if (row.blank()) continue;
                if (first == 0) first = row.cells().size();
                if (row.cells().size() == first) even++;
                all++;
            }
        } catch (SheetRefused unevenWithThisOne) {
            all++;
        }
        return first < 2 ? 0 : (double) even / all + first / 1000.0;
    }

    private static boolean looksLikeMarkup(String text) {
        String start = text.stripLeading();
        return start.startsWith("<") || start.startsWith("%PDF") || start.startsWith("{\\rtf");
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
