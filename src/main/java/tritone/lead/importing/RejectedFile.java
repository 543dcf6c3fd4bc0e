package tritone.lead.importing;

import java.util.List;

/// The file of rejected rows: what stands before the columns of the original. Corrected and sent again, it is known by
/// these headings, and they are left aside.
public final class RejectedFile {
    private static final List<String> RUSSIAN = List.of("Строка", "Столбец", "Код", "Причина", "Значение");
    private static final List<String> ENGLISH = List.of("Line", "Column", "Code", "Reason", "Value");
    private static final List<String> SHEET = List.of("Лист", "Sheet");

    private RejectedFile() {}

    public static List<String> headings(boolean russian) {
        return russian ? RUSSIAN : ENGLISH;
    }

    /// How many of a file's columns are such.
    static int columnsOf(List<String> headings) {
        int from = !headings.isEmpty() && SHEET.contains(headings.getFirst()) ? 1 : 0;
        int to = from + RUSSIAN.size();
        if (headings.size() <= to) return 0;
        var first = headings.subList(from, to);
        return first.equals(RUSSIAN) || first.equals(ENGLISH) ? to : 0;
    }
}
