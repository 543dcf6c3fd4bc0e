package tritone.lead.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;
import tritone.lead.sheet.Sheet.SheetRow;

/// The cells of a row as people see them in Excel.
final class CellText {
    private final SharedTexts texts;
    private final WorkbookParts parts;

    CellText(SharedTexts texts, WorkbookParts parts) {
        this.texts = texts;
        this.parts = parts;
    }

    /// @param xml on the row's start; afterwards on its end
    SheetRow row(XMLStreamReader xml, String tab, long line) throws XMLStreamException, SheetRefused {
        var cells = new ArrayList<String>();
        Map<Integer, CellFlaw> flaws = null;
        int next = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row"))
                return new SheetRow(tab, line, cells, flaws == null ? Map.of() : flaws);
            if (event != XMLStreamReader.START_ELEMENT || !xml.getLocalName().equals("c")) continue;
            int column = column(xml.getAttributeValue(null, "r"), next);
            next = column + 1;
            var cell = cell(xml);
            if (cell.flaw() == null && cell.text().isEmpty()) continue;
            if (column >= Sheet.MOST_COLUMNS)
                throw new SheetRefused(new FileProblem(Code.TOO_MANY_COLUMNS, line, column + 1));
            if (cell.text().length() > Sheet.MOST_CELL_CHARS)
                throw new SheetRefused(new FileProblem(Code.CELL_TOO_LARGE, line, column + 1));
            while (cells.size() <= column) cells.add("");
            cells.set(column, cell.text());
            if (cell.flaw() == null) continue;
            if (flaws == null) flaws = new HashMap<>();
            flaws.put(column, cell.flaw());
        }
    }

    private CellNumber cell(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = null;
        String formula = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "v" -> value = xml.getElementText();
                case "f" -> formula = xml.getElementText();
                case "is" -> value = Xml.text(xml);
                default -> {}
            }
        }
        boolean text = "str".equals(type) || "inlineStr".equals(type);
        boolean computed = value != null && (text || !value.isBlank());
        if (formula != null && !computed) return new CellNumber("=" + formula, CellFlaw.FORMULA_WITHOUT_VALUE);
        return value == null ? shown("") : shown(type == null ? "n" : type, value, style);
    }

    private CellNumber shown(String type, String value, @Nullable String style) {
        return switch (type) {
            case "s" -> value.isBlank() ? shown("") : shown(texts.text(Long.parseLong(value.strip())));
            case "inlineStr", "str" -> shown(CellSigns.unescaped(value));
            case "d" -> shown(value.strip().replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
            case "b" -> shown(value.strip().equals("1") || value.strip().equalsIgnoreCase("true") ? "true" : "false");
            case "e" -> new CellNumber(value.strip(), CellFlaw.ERROR_VALUE);
            default -> CellNumber.of(value.strip(), parts.format(style), parts.from1904());
        };
    }

    private static CellNumber shown(String text) {
        return new CellNumber(text, null);
    }

    /// `C5` is column 2; a cell that does not say stands behind the one before.
    private static int column(@Nullable String place, int next) {
        if (place == null) return next;
        int column = 0;
        for (int i = 0; i < place.length(); i++) {
            int letter = Character.toUpperCase(place.charAt(i)) - 'A';
            if (letter < 0 || letter >= 26) break;
            column = Math.min(column * 26 + letter + 1, 1_000_000);
        }
        return column == 0 ? next : column - 1;
    }
}
