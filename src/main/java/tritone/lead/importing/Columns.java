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

    /// @param sample the first rows of the file, the headings among them
    static Columns guess(List<SheetRow> sample, String region) {
        var first = sample.getFirst().cells();
        boolean headed = first.stream().noneMatch(cell -> holdsPhone(cell, region));
        var data = headed ? sample.subList(1, sample.size()) : sample;
        int width = sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        if (headed) width = Math.max(first.size(), 1);
        var headings = new ArrayList<String>(width);
        var fields = new ArrayList<Field>(width);
        for (int i = 0; i < width; i++) {
            String heading = headed ? first.get(i).strip() : "";
            headings.add(heading.isEmpty() ? "Column " + (i + 1) : heading);
            fields.add(HeadingWords.fieldOf(heading, phones(data, i, region)));
        }
        return new Columns(headings, headed, fields);
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
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            if (cell.isBlank()) continue;
            filled++;
            if (holdsPhone(cell, region)) phones++;
        }
        return filled == 0 ? 0 : (double) phones / filled;
    }

    private static boolean holdsPhone(String cell, String region) {
        return cell.length() <= Field.PHONE.most
                && PhoneNumbers.split(cell).stream()
                        .anyMatch(piece -> PhoneNumbers.parse(piece, region) instanceof PhoneNumbers.Parsed);
    }
}
