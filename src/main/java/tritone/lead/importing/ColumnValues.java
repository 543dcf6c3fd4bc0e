package tritone.lead.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tritone.lead.sheet.Sheet;
import tritone.lead.sheet.SheetRefused;

/// The values a column holds, for a person to say what each means. Columns of many values are no columns of marks, yet
/// their first ones are listed.
///
/// @param more whether there are others
public record ColumnValues(List<Value> values, boolean more) {
    private static final int MOST_VALUES = 20;
    private static final int MOST_CHARS = 120;
    private static final int MOST_ROWS = 200_000;

    public ColumnValues {
        values = List.copyOf(values);
    }

    /// One a column. A file that breaks off is judged by what comes before; its import will say so.
    static List<ColumnValues> of(Path file, Preview preview) throws IOException {
        var columns = new ArrayList<Gathering>();
        for (String heading : preview.columns().headings()) columns.add(new Gathering(heading));
        try (var sheet = Sheet.open(file)) {
            var table = new TableRows(sheet, preview.layout(), preview.columns());
            int rows = 0;
            for (var row = table.next(); row != null && rows++ < MOST_ROWS; row = table.next())
                for (int i = 0; i < columns.size(); i++) columns.get(i).add(row.cell(i));
        } catch (SheetRefused brokenOff) {
            // what was read until then stands
        }
        return columns.stream().map(Gathering::values).toList();
    }

    /// @param text       as it was written first
    /// @param consent    whether it says that they agreed, should the column be one of consent
    /// @param doNotCall  whether it says that they are not to be called, should the column be one of that
    public record Value(String text, long rows, Mark consent, Mark doNotCall) {}

    private static final class Gathering {
        private final String heading;
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<String, Long> rows = new LinkedHashMap<>();
        private boolean more;

        Gathering(String heading) {
            this.heading = heading;
        }

        void add(String cell) {
            if (cell.isBlank()) return;
            String key = cell.length() > MOST_CHARS ? null : ColumnMarks.key(cell);
            if (key == null || (!texts.containsKey(key) && texts.size() >= MOST_VALUES)) {
                more = true;
                return;
            }
            texts.putIfAbsent(key, cell.strip());
            rows.merge(key, 1L, Long::sum);
        }

        ColumnValues values() {
            var values = new ArrayList<Value>();
            texts.forEach((key, text) -> values.add(new Value(
                    text, rows.getOrDefault(key, 0L), MarkWords.consent(text), MarkWords.doNotCall(heading, text))));
            return new ColumnValues(values, more);
        }
    }
}
