package tritone.lead.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tritone.lead.sheet.FileProblem;
import tritone.lead.sheet.Sheet;
import tritone.lead.sheet.Sheet.Description;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.lead.sheet.SheetRefused;

/// A file looked into, before anything is done with it.
///
/// @param remembered whether the fields are those chosen for these headings before, not guessed
/// @param rows       the first rows of data
public record Preview(Description about, Columns columns, boolean remembered, List<SheetRow> rows) {
    private static final int MOST_ROWS = 50;

    static Preview of(Path file, String region) throws IOException, SheetRefused {
        var rows = new ArrayList<SheetRow>();
        try (var sheet = Sheet.open(file)) {
            for (var row = sheet.next(); row != null && rows.size() <= MOST_ROWS; row = sheet.next()) rows.add(row);
            if (rows.isEmpty()) throw new SheetRefused(FileProblem.of(FileProblem.Code.EMPTY));
            var columns = Columns.guess(rows, region);
            var data = columns.headed() ? rows.subList(1, rows.size()) : rows;
            if (data.isEmpty()) throw new SheetRefused(FileProblem.of(FileProblem.Code.EMPTY));
            return new Preview(sheet.about(), columns, false, List.copyOf(data));
        }
    }

    Preview remembering(List<Field> fields) {
        return new Preview(about, columns.with(fields), true, rows);
    }
}
