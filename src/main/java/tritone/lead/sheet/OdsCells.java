package tritone.lead.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tritone.lead.sheet.FileProblem.Code;
import tritone.lead.sheet.Sheet.SheetRow;

/// The cells of one row of an OpenDocument spreadsheet as people see them.
final class OdsCells {
    /// More rows than a sheet has.
    private static final long MOST_TIMES = 1 << 20;
    /// Numbers with fewer digits are not written by a mask.
    private static final int FEWEST_MASK_DIGITS = 5;

    private OdsCells() {}

    /// How often an element says it is repeated: at least once.
    static long times(XMLStreamReader xml, String attribute) {
        return Math.clamp(Formats.number(OdsTables.attribute(xml, attribute)), 1, MOST_TIMES);
    }

    /// @param xml on the row's start; afterwards on its end
    static SheetRow row(XMLStreamReader xml, String tab, long line) throws XMLStreamException, SheetRefused {
        var cells = new ArrayList<String>();
        Map<Integer, CellFlaw> flaws = new HashMap<>();
        long column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("table-row"))
                return new SheetRow(tab, line, cells, flaws);
            boolean cell = event == XMLStreamReader.START_ELEMENT
                    && (xml.getLocalName().equals("table-cell")
                            || xml.getLocalName().equals("covered-table-cell"));
            if (!cell) continue;
            long end = column + times(xml, "number-columns-repeated");
            var shown = cell(xml);
            if (shown.text().isEmpty()) {
                column = end;
                continue;
            }
            if (end > Sheet.MOST_COLUMNS)
                throw new SheetRefused(new FileProblem(Code.TOO_MANY_COLUMNS, line, (int) Math.min(end, MOST_TIMES)));
            if (shown.text().length() > Sheet.MOST_CELL_CHARS)
                throw new SheetRefused(new FileProblem(Code.CELL_TOO_LARGE, line, (int) column + 1));
            while (cells.size() < column) cells.add("");
            for (; column < end; column++) {
                cells.add(shown.text());
                if (shown.flaw() != null) flaws.put((int) column, shown.flaw());
            }
        }
    }

    private static CellNumber cell(XMLStreamReader xml) throws XMLStreamException {
        var types = new ArrayList<String>();
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals("value-type")) types.add(xml.getAttributeValue(i));
        String value = OdsTables.attribute(xml, "value");
        String date = OdsTables.attribute(xml, "date-value");
        String truth = OdsTables.attribute(xml, "boolean-value");
        String formula = OdsTables.attribute(xml, "formula");
        String text = text(xml);
        if (types.contains("error")) return new CellNumber(text, CellFlaw.ERROR_VALUE);
        if (types.isEmpty() && text.isEmpty() && !formula.isEmpty())
            return new CellNumber("=" + formula, CellFlaw.FORMULA_WITHOUT_VALUE);
        if (types.contains("boolean")) return new CellNumber(truth, null);
        if (types.contains("date") && !date.isEmpty())
            return new CellNumber(date.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""), null);
        return types.contains("float") ? number(value, text) : new CellNumber(text, null);
    }

    /// The number itself; as it is shown when that only adds to its digits, as `+7 (916) 123-45-67` does.
    private static CellNumber number(String value, String text) {
        var number = CellNumber.of(value, CellFormat.PLAIN, false);
        String shown = text.replaceAll("[^0-9]", "");
        boolean mask = number.flaw() == null
                && number.text().length() >= FEWEST_MASK_DIGITS
                && shown.length() > number.text().length()
                && shown.endsWith(number.text())
                && text.matches("[0-9 +()\\-\u00a0]+");
        return mask ? new CellNumber(text, null) : number;
    }

    /// Paragraph by paragraph, without the notes that hang at a cell; afterwards on the cell's end.
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        var text = new StringBuilder();
        int aside = 0;
        int paragraphs = 0;
        int inside = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "annotation" -> aside++;
                    case "p" -> {
                        inside++;
                        if (aside == 0 && paragraphs++ > 0) text.append('\n');
                    }
                    case "s", "tab" -> text.append(aside == 0 ? " " : "");
                    case "line-break" -> text.append(aside == 0 ? "\n" : "");
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals("annotation")) aside--;
                if (xml.getLocalName().equals("p")) inside--;
                if (xml.getLocalName().equals(name))
                    return CellSigns.clean(text.toString()).strip();
            } else if (xml.isCharacters() && aside == 0 && inside > 0) {
                text.append(xml.getText());
            }
        }
    }
}
