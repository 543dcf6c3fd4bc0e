package tritone.lead.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tritone.lead.sheet.FileProblem;
import tritone.lead.sheet.Sheet;
import tritone.lead.sheet.Sheet.Description;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.lead.sheet.Sheet.Tab;
import tritone.lead.sheet.SheetRefused;

/// A file looked into, before anything is done with it.
///
/// @param remembered whether the fields are those chosen for these headings before, not guessed
/// @param rows       the first rows of data
/// @param top        the first rows of the first sheet as they stand there, titles and headings too
public record Preview(
        Description about,
        Layout layout,
        Columns columns,
        boolean remembered,
        List<SheetRow> rows,
        List<SheetRow> top) {

    static Preview of(Path file, String region, FileChoice choice) throws IOException, SheetRefused {
        try (var sheet = Sheet.open(file)) {
            var found = new LayoutFinder(sheet, cell -> Columns.holdsPhone(cell, region)).find(choice);
            if (found.data().isEmpty()) throw new SheetRefused(FileProblem.of(FileProblem.Code.EMPTY));
            var columns = Columns.guess(found.texts(), found.headed(), found.data(), region);
            return new Preview(sheet.about(), found.layout(), columns, false, found.data(), found.top());
        }
    }

    /// About how many rows will be read.
    public long rowsExpected() {
        var sheets = layout.sheets();
        return about.tabs().stream()
                .filter(tab -> sheets.contains(tab.name()))
                .mapToLong(Tab::rows)
                .sum();
    }

    Preview remembering(List<Field> fields) {
        return new Preview(about, layout, columns.with(fields), true, rows, top);
    }

    Preview with(Columns chosen) {
        return new Preview(about, layout, chosen, remembered, rows, top);
    }

    /// Another sheet of the same workbook is another upload.
    String key(String sha256) {
        if (about.tabs().size() < 2) return sha256;
        String text = sha256 + '\u001f' + String.join("\u001f", layout.sheets());
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
