package tritone.lead.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tritone.lead.importing.Layout.Part;
import tritone.lead.sheet.FileProblem;
import tritone.lead.sheet.FileProblem.Code;
import tritone.lead.sheet.Sheet;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.lead.sheet.Sheet.Tab;
import tritone.lead.sheet.SheetRefused;

/// Looks at the first rows of a file's sheets: which of them to read, where their headings are, and how the columns
/// of one sheet stand to those of another.
final class LayoutFinder {
    private static final int SAMPLE = 60;
    /// Nobody scrolls further to point at a heading.
    private static final long LAST_HEADINGS = 10_000;

    private final Sheet sheet;
    private final Predicate<String> phone;
    private final List<String> texts = new ArrayList<>();
    private final List<SheetRow> data = new ArrayList<>();
    private List<SheetRow> top = List.of();

    LayoutFinder(Sheet sheet, Predicate<String> phone) {
        this.sheet = sheet;
        this.phone = phone;
    }

    Found find(FileChoice choice) throws IOException, SheetRefused {
        var names = chosen(choice.sheets());
        var parts = new ArrayList<Part>();
        Headings first = Headings.NONE;
        for (String name : names) {
            boolean begins = parts.isEmpty();
            long line =
                    begins && choice.headings().isPresent() ? choice.headings().getAsLong() : 0;
            if (line > LAST_HEADINGS) throw new SheetRefused(new FileProblem(Code.NO_SUCH_HEADINGS, line, 0));
            var sample = sample(name, line);
            var headings = begins ? first(sample, choice) : further(sample, first, choice);
            if (begins) {
                first = headings;
                top = sample;
            }
            var rows =
                    sample.stream().filter(row -> row.line() > headings.after()).toList();
            var places = begins ? begin(headings, rows) : places(headings, rows);
            var part = new Part(name, headings.lines(), headings.after(), places);
            parts.add(part);
            for (var row : rows) data.add(TableRows.arranged(row, part, texts.size()));
        }
        var leftOut = tabs().stream().filter(name -> !names.contains(name)).toList();
        boolean headed = !first.lines().isEmpty();
        return new Found(new Layout(parts, leftOut), headed, List.copyOf(texts), List.copyOf(data), top);
    }

    private List<String> chosen(List<String> wanted) throws IOException, SheetRefused {
        var tabs = tabs();
        if (!wanted.isEmpty()) {
            if (tabs.equals(List.of("")) || wanted.contains(FileChoice.ALL)) return tabs;
            if (!tabs.containsAll(wanted)) throw new SheetRefused(FileProblem.of(Code.NO_SUCH_SHEET));
            return tabs.stream().filter(wanted::contains).toList();
        }
        if (tabs.size() > 1)
            for (String tab : tabs)
                if (sample(tab, 0).stream().anyMatch(row -> row.cells().stream().anyMatch(phone))) return List.of(tab);
        return List.of(tabs.getFirst());
    }

    private List<String> tabs() {
        return sheet.about().tabs().stream().map(Tab::name).toList();
    }

    private List<SheetRow> sample(String tab, long line) throws IOException, SheetRefused {
        var rows = new ArrayList<SheetRow>();
        sheet.turnTo(tab);
        for (var row = sheet.next(); row != null; row = sheet.next()) {
            rows.add(row);
            if (rows.size() >= SAMPLE && row.line() > line) break;
        }
        return rows;
    }

    private Headings first(List<SheetRow> sample, FileChoice choice) throws SheetRefused {
        if (choice.headings().isEmpty()) return Headings.find(sample, phone);
        long line = choice.headings().getAsLong();
        if (line == 0) return Headings.NONE;
        for (int i = 0; i < sample.size(); i++) if (sample.get(i).line() == line) return Headings.at(sample, i, phone);
        throw new SheetRefused(new FileProblem(Code.NO_SUCH_HEADINGS, line, 0));
    }

    /// A further sheet has the same headings, others, or none because it goes on where the first ended.
    private Headings further(List<SheetRow> sample, Headings first, FileChoice choice) {
        int same = Headings.like(sample, first);
        if (same >= 0) return Headings.at(sample, same, phone);
        if (first.lines().isEmpty() && choice.headings().isPresent()) return Headings.NONE;
        return Headings.find(sample, phone);
    }

    private List<Integer> begin(Headings headings, List<SheetRow> rows) {
        int width = width(headings, rows);
        var places = new ArrayList<Integer>();
        for (int i = 0; i < width; i++) {
            texts.add(i < headings.texts().size() ? headings.texts().get(i) : "");
            places.add(i);
        }
        return places;
    }

    /// Columns of a workbook may lack a heading. In a text a longer row most often means a delimiter in the middle of
    /// a cell, unless most of the rows are that long.
    private static int width(Headings headings, List<SheetRow> rows) {
        int width = Math.max(1, headings.texts().size());
        int[] widths =
                rows.stream().mapToInt(LayoutFinder::filledWidth).sorted().toArray();
        if (widths.length == 0) return width;
        boolean text = rows.getFirst().tab().isEmpty() && !headings.texts().isEmpty();
        return Math.max(width, widths[text ? (widths.length - 1) / 2 : widths.length - 1]);
    }

    private static int filledWidth(SheetRow row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isBlank()) width--;
        return width;
    }

    /// By heading where there are any, otherwise by position.
    private List<Integer> places(Headings headings, List<SheetRow> rows) {
        var places = new ArrayList<Integer>();
        int width = width(headings, rows);
        for (int i = 0; i < width; i++) {
            String text = i < headings.texts().size() ? headings.texts().get(i) : "";
            Integer place = headings.texts().isEmpty() ? positioned(i) : named(text, places);
            if (place == null) {
                place = texts.size();
                texts.add(text);
            }
            places.add(place);
        }
        return places;
    }

    private @Nullable Integer positioned(int column) {
        return column < texts.size() ? column : null;
    }

    private @Nullable Integer named(String text, List<Integer> taken) {
        String wanted = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < texts.size(); i++)
            if (texts.get(i).toLowerCase(Locale.ROOT).equals(wanted) && !taken.contains(i)) return i;
        return null;
    }

    /// @param texts of the headings, one a column; empty where there is none
    /// @param data  the first rows of data, in the order of all columns
    /// @param top   the first rows of the first sheet as they stand there
    record Found(Layout layout, boolean headed, List<String> texts, List<SheetRow> data, List<SheetRow> top) {}
}
