package tritone.lead.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;

/// The tables of a page that a program calls XLS, each a tab. Tables that hold tables are layout. A row is dropped from
/// the page once it is read.
final class HtmlSheet implements Sheet {
    private static final long MOST_BYTES = 64L << 20;

    private final Path file;
    private final Charset charset;
    private final Description about;
    private @Nullable InputStream in;
    private @Nullable StreamParser page;
    private final Map<Element, String> tables = new IdentityHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private String tab = "";

    private HtmlSheet(Path file, Charset charset, List<Tab> tabs) {
        this.file = file;
        this.charset = charset;
        this.about = new Description("html", charset.name().toLowerCase(Locale.ROOT), "", tabs);
    }

    static Sheet open(Path file, Charset charset) throws IOException, SheetRefused {
        if (Files.size(file) > MOST_BYTES) throw new SheetRefused(FileProblem.of(Code.TOO_MANY_ROWS));
        Map<String, Long> rows = new LinkedHashMap<>();
        try (var all = new HtmlSheet(file, charset, List.of())) {
            all.turnTo("");
            for (var row = all.nextOfAny(); row != null; row = all.nextOfAny()) rows.merge(row.tab(), 1L, Long::sum);
        }
        if (rows.isEmpty()) throw new SheetRefused(FileProblem.of(Code.PAGE_WITHOUT_TABLE));
        var tabs = rows.entrySet().stream()
                .map(table -> new Tab(table.getKey(), table.getValue()))
                .toList();
        var sheet = new HtmlSheet(file, charset, tabs);
        sheet.turnTo(tabs.getFirst().name());
        return sheet;
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public void turnTo(String name) throws IOException, SheetRefused {
        if (!name.isEmpty()
                && about.tabs().stream().noneMatch(known -> known.name().equals(name)))
            throw new SheetRefused(FileProblem.of(Code.NO_SUCH_SHEET));
        close();
        in = Files.newInputStream(file);
        page = new StreamParser(Parser.htmlParser()).parse(new InputStreamReader(in, charset), "");
        tab = name;
        tables.clear();
        lines.clear();
    }

    @Override
    public @Nullable SheetRow next() throws IOException, SheetRefused {
        for (var row = nextOfAny(); row != null; row = nextOfAny())
            if (row.tab().equals(tab)) return row;
        return null;
    }

    @Override
    public void close() throws IOException {
        if (page != null) page.close();
        if (in != null) in.close();
    }

    private @Nullable SheetRow nextOfAny() throws IOException, SheetRefused {
        while (page != null) {
            Element row = page.selectNext("tr");
            if (row == null) return null;
            var table = row.closest("table");
            boolean layout = !row.select("table").isEmpty();
            if (layout || table == null) continue;
            String name = tables.computeIfAbsent(table, next -> "Table " + (tables.size() + 1));
            long number = lines.merge(name, 1L, Long::sum);
            var read = new SheetRow(name, number, cells(row, number), Map.of());
            row.empty();
            row.remove();
            if (!read.blank()) return read;
        }
        return null;
    }

    private static List<String> cells(Element row, long line) throws SheetRefused {
        var cells = new ArrayList<String>();
        for (var cell : row.children()) {
            String text = text(cell);
            int column = cells.size() + 1;
            if (text.length() > MOST_CELL_CHARS)
                throw new SheetRefused(new FileProblem(Code.CELL_TOO_LARGE, line, column));
            if (cells.size() < MOST_COLUMNS) cells.add(text);
            else if (!text.isEmpty()) throw new SheetRefused(new FileProblem(Code.TOO_MANY_COLUMNS, line, column));
            // a merged cell shows its text in its first place
            int span = Formats.number(cell.attr("colspan"));
            while (span-- > 1 && cells.size() < MOST_COLUMNS) cells.add("");
        }
        return cells;
    }

    /// As a browser shows it: breaks of the page are spaces, `br` and paragraphs break lines.
    private static String text(Element cell) {
        var text = new StringBuilder();
        cell.traverse((node, depth) -> {
            if (node instanceof TextNode words) append(words.getWholeText(), text);
            else if (node instanceof Element element && !element.equals(cell)) {
                boolean breaks = element.normalName().equals("br") || element.isBlock();
                if (breaks) breakLine(text);
            }
        });
        return CellSigns.clean(text.toString()).strip();
    }

    private static void append(String words, StringBuilder to) {
        for (int i = 0; i < words.length() && to.length() <= MOST_CELL_CHARS; i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (!space) to.append(c);
            else if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ' && to.charAt(to.length() - 1) != '\n')
                to.append(' ');
        }
    }

    private static void breakLine(StringBuilder text) {
        int end = text.length() - 1;
        if (end >= 0 && text.charAt(end) == ' ') text.setLength(end);
        if (!text.isEmpty() && text.length() <= MOST_CELL_CHARS) text.append('\n');
    }
}
