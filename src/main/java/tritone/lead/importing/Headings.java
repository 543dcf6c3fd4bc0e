package tritone.lead.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tritone.lead.sheet.Sheet.SheetRow;

/// Finds the row that names the columns, among titles, groups of columns, and rows of numbered columns.
///
/// @param lines the lines that hold them: none, one, or two of which the second says more exactly
/// @param after rows up to this line are titles and headings
/// @param texts one a column; empty where nothing stands
record Headings(List<Long> lines, long after, List<String> texts) {
    static final Headings NONE = new Headings(List.of(), 0, List.of());
    /// What a rejection keeps of a heading.
    private static final int MOST_CHARS = 200;
    /// Headings further down are none.
    private static final int MOST_TITLES = 30;

    /// @param sample the first rows of a sheet
    /// @param phone  whether a cell holds a telephone number
    static Headings find(List<SheetRow> sample, Predicate<String> phone) {
        if (sample.isEmpty()) return NONE;
        int width = width(sample);
        int data = firstData(sample, phone, width);
        int best = -1;
        double most = 0;
        for (int i = 0; i < Math.min(data < 0 ? sample.size() : data, MOST_TITLES); i++) {
            double score = score(sample.get(i), phone, width);
            if (score <= most) continue;
            best = i;
            most = score;
        }
        if (best < 0 && data <= 0) return NONE;
        if (best < 0) return new Headings(List.of(), sample.get(data).line() - 1, List.of());
        return at(sample, best, phone);
    }

    /// @return those in this line, whatever stands there
    static Headings at(List<SheetRow> sample, int index, Predicate<String> phone) {
        var row = sample.get(index);
        var lines = new ArrayList<>(List.of(row.line()));
        var texts = new ArrayList<>(row.cells().stream().map(Headings::text).toList());
        int last = index;
        if (last + 1 < sample.size() && refines(row, sample.get(last + 1), phone)) {
            var below = sample.get(++last);
            lines.add(below.line());
            texts = joined(texts, below);
        }
        if (last + 1 < sample.size() && counts(sample.get(last + 1))) last++;
        return new Headings(lines, sample.get(last).line(), texts);
    }

    /// The row of the same sheet family that says the same, for a sheet that goes on where another ended.
    static int like(List<SheetRow> sample, Headings first) {
        var wanted = named(first.texts());
        for (int i = 0; i < Math.min(sample.size(), MOST_TITLES); i++) {
            var names = named(sample.get(i).cells().stream().map(Headings::text).toList());
            if (!names.isEmpty() && names.equals(wanted)) return i;
        }
        return -1;
    }

    private static HashSet<String> named(List<String> texts) {
        var names = new HashSet<String>();
        for (String text : texts) if (!text.isEmpty()) names.add(text.toLowerCase(Locale.ROOT));
        return names;
    }

    /// How many cells most of the wider rows have filled.
    private static int width(List<SheetRow> sample) {
        int[] widths = sample.stream().mapToInt(Headings::filled).sorted().toArray();
        return Math.max(1, widths[widths.length * 3 / 4]);
    }

    /// The first row that has a number and looks like the rows of the table: a title may name a telephone as well.
    private static int firstData(List<SheetRow> sample, Predicate<String> phone, int width) {
        for (int i = 0; i < sample.size(); i++) {
            var row = sample.get(i);
            if (filled(row) * 2 >= width && row.cells().stream().anyMatch(phone)) return i;
        }
        return -1;
    }

    /// Known words make a heading, and a row as wide as the table; a number of any kind does not.
    private static double score(SheetRow row, Predicate<String> phone, int width) {
        int filled = filled(row);
        if (filled < Math.min(2, width)) return 0;
        int words = 0;
        int values = 0;
        for (String cell : row.cells()) {
            String text = text(cell);
            if (text.isEmpty()) continue;
            if (phone.test(cell)) return 0;
            if (value(text)) values++;
            else if (HeadingWords.known(text)) words++;
        }
        if (values * 2 > filled) return 0;
        return 2.0 * words + Math.min(1.0, (double) filled / width) - values;
    }

    /// A second row of headings stands under groups or under nothing, and has words as well.
    private static boolean refines(SheetRow row, SheetRow below, Predicate<String> phone) {
        int words = 0;
        int under = 0;
        for (int i = 0; i < below.cells().size(); i++) {
            String text = text(below.cell(i));
            if (text.isEmpty()) continue;
            if (phone.test(text) || value(text) || text.length() > 60) return false;
            if (HeadingWords.known(text)) words++;
            if (row.cell(i).isBlank()) under++;
            else if (row.cell(i + 1).isBlank() && !below.cell(i + 1).isBlank()) under++;
            else return false;
        }
        return words > 0
                && under > 0
                && filled(row) < Math.max(row.cells().size(), below.cells().size());
    }

    private static ArrayList<String> joined(List<String> above, SheetRow below) {
        int width = Math.max(above.size(), below.cells().size());
        var texts = new ArrayList<String>(width);
        String group = "";
        for (int i = 0; i < width; i++) {
            String upper = i < above.size() ? above.get(i) : "";
            String lower = text(below.cell(i));
            if (!upper.isEmpty()) group = upper;
            texts.add(lower.isEmpty() ? upper : cut((group + " " + lower).strip()));
        }
        return texts;
    }

    /// `1 | 2 | 3` under the headings, as official forms have it.
    private static boolean counts(SheetRow row) {
        int next = 1;
        for (String cell : row.cells()) {
            if (cell.isBlank()) continue;
            if (!cell.strip().equals(Integer.toString(next++))) return false;
        }
        return next > 3;
    }

    /// A number, a date, an address in the net: no word that names anything.
    private static boolean value(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits * 2 > text.length() || text.contains("@") || text.contains("://");
    }

    private static int filled(SheetRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static String text(String cell) {
        return cut(cell.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip());
    }

    private static String cut(String text) {
        return text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
    }
}
