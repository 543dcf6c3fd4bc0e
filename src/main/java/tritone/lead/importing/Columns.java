package tritone.lead.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.phone.PhoneNumbers;

/// The columns of a file, by heading.
///
/// @param headed whether the first row names them; otherwise it is data and they are called by their number
/// @param fields as many as headings
public record Columns(List<String> headings, boolean headed, List<Field> fields) {
    public Columns {
        headings = List.copyOf(headings);
        fields = List.copyOf(fields);
    }

    /// @param texts of the headings, one a column; empty where there is none
    /// @param data  the first rows below them
    static Columns guess(List<String> texts, boolean headed, List<SheetRow> data, String region) {
        var headings = new ArrayList<String>(texts.size());
        var fields = new ArrayList<Field>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            String heading = texts.get(i).strip();
            headings.add(heading.isEmpty() ? unnamed(i) : heading);
            fields.add(HeadingWords.fieldOf(heading, phones(data, i, region)));
        }
        return new Columns(headings, headed, fields);
    }

    /// What a column without a heading is called.
    static String unnamed(int column) {
        return "Column " + (column + 1);
    }

    Columns with(List<Field> chosen) {
        return new Columns(headings, headed, chosen);
    }

    boolean fits(List<Field> chosen) {
        return chosen.size() == headings.size();
    }

    boolean havePhone() {
        return fields.contains(Field.PHONE);
    }

    /// The same for files with the same headings, however they are cased and spaced.
    byte[] signature() {
        return String.join("\u001f", headings)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The share of cells that hold a number.
    private static double phones(List<SheetRow> rows, int column, String region) {
        int filled = 0;
        int phones = 0;
        for (var row : rows) {
            String cell = row.cell(column);
            if (cell.isBlank()) continue;
            filled++;
            if (holdsPhone(cell, region)) phones++;
        }
        return filled == 0 ? 0 : (double) phones / filled;
    }

    static boolean holdsPhone(String cell, String region) {
        return cell.length() <= Field.PHONE.most
                && PhoneNumbers.split(cell).stream()
                        .anyMatch(piece -> PhoneNumbers.parse(piece, region) instanceof PhoneNumbers.Parsed);
    }
}
