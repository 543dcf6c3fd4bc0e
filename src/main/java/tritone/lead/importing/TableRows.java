package tritone.lead.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.lead.importing.Layout.Part;
import tritone.lead.sheet.CellFlaw;
import tritone.lead.sheet.Sheet;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.lead.sheet.SheetRefused;

/// The rows of data of a file, sheet after sheet, all in one order of columns.
final class TableRows {
    private final Sheet sheet;
    private final Layout layout;
    private final Columns columns;
    private int part = -1;

    TableRows(Sheet sheet, Layout layout, Columns columns) {
        this.sheet = sheet;
        this.layout = layout;
        this.columns = columns;
    }

    /// @return null after the last one
    @Nullable
    SheetRow next() throws IOException, SheetRefused {
        if (layout.parts().isEmpty()) return old();
        while (part < layout.parts().size()) {
            var row = part < 0 ? null : sheet.next();
            if (row != null) {
                var now = layout.parts().get(part);
                if (row.line() > now.after())
                    return arranged(row, now, columns.headings().size());
            } else if (++part < layout.parts().size()) {
                sheet.turnTo(layout.parts().get(part).sheet());
            }
        }
        return null;
    }

    /// What stands beyond the columns of its own sheet stands beyond all columns afterwards.
    static SheetRow arranged(SheetRow row, Part part, int width) {
        boolean fits =
                row.cells().size() <= part.places().size() || part.places().size() == width;
        if (fits && straight(part)) return row;
        int beyond = Math.max(0, row.cells().size() - part.places().size());
        var cells = new ArrayList<>(Collections.nCopies(width + beyond, ""));
        Map<Integer, CellFlaw> flaws = row.flaws().isEmpty() ? Map.of() : new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            int known = part.places().size();
            int place = i < known ? part.places().get(i) : width + i - known;
            cells.set(place, row.cells().get(i));
            var flaw = row.flaws().get(i);
            if (flaw != null) flaws.put(place, flaw);
        }
        return new SheetRow(row.tab(), row.line(), cells, flaws);
    }

    private static boolean straight(Part part) {
        for (int i = 0; i < part.places().size(); i++) if (part.places().get(i) != i) return false;
        return true;
    }

    private @Nullable SheetRow old() throws IOException, SheetRefused {
        if (part < 0 && columns.headed()) sheet.next();
        part = 0;
        return sheet.next();
    }
}
