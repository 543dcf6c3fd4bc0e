package tritone.lead.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;

/// The cells of a row as people see them in Excel.
final class CellText {
    private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000);
    /// Excel believes in 29 February 1900, so from 1 March on it is a day ahead.
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

    private static final int FIRST_OF_MARCH = 61;

    private final SharedTexts texts;
    private final WorkbookParts parts;

    CellText(SharedTexts texts, WorkbookParts parts) {
        this.texts = texts;
        this.parts = parts;
    }

    /// @param xml on the row's start; afterwards on its end
    List<String> row(XMLStreamReader xml, long line) throws XMLStreamException, SheetRefused {
        var cells = new ArrayList<String>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) return cells;
            if (event != XMLStreamReader.START_ELEMENT || !xml.getLocalName().equals("c")) continue;
            String place = xml.getAttributeValue(null, "r");
            int column = place == null ? cells.size() : column(place);
            if (column >= Sheet.MOST_COLUMNS)
                throw new SheetRefused(new FileProblem(Code.TOO_MANY_COLUMNS, line, column + 1));
            while (cells.size() < column) cells.add("");
            String text = cell(xml);
            if (text.length() > Sheet.MOST_CELL_CHARS)
                throw new SheetRefused(new FileProblem(Code.CELL_TOO_LARGE, line, column + 1));
            if (column < cells.size()) cells.set(column, text);
            else cells.add(text);
        }
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException {
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
        // Not the value it showed last: that depends on who opened it last. Whoever wants the cell refuses it then.
        if (formula != null) return "=" + formula;
        return value == null ? "" : shown(type == null ? "n" : type, value, style);
    }

    private String shown(String type, String value, @Nullable String style) {
        return switch (type) {
            case "s" -> texts.text(Long.parseLong(value.strip()));
            case "inlineStr", "str", "d" -> value;
            case "b" -> value.strip().equals("1") ? "true" : "false";
            case "e" -> "";
            default -> number(value.strip(), style);
        };
    }

    private String number(String value, @Nullable String style) {
        if (value.isEmpty()) return "";
        var number = new BigDecimal(value);
        if (style != null && parts.dateStyles().contains(Integer.parseInt(style))) return iso(number);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String iso(BigDecimal days) {
        long millis =
                days.multiply(MILLIS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDate begin = parts.from1904() ? LocalDate.of(1904, 1, 1) : BEFORE_1900;
        if (!parts.from1904() && days.intValue() < FIRST_OF_MARCH) begin = begin.plusDays(1);
        LocalDateTime date = begin.atStartOfDay().plus(millis, ChronoUnit.MILLIS);
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    /// `C5` is column 2.
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++)
            column = Math.min(column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1), 1_000_000);
        return column - 1;
    }
}
