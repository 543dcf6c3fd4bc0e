package tritone.lead.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.phone.PhoneCell;

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
            fields.add(HeadingWords.fieldOf(heading, CellShare.of(data, i, region)));
        }
        var columns = new Columns(headings, headed, withoutOtherText(fields, data, region));
        return columns.with(columns.asRemembered(columns.toRemember()));
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

    /// Between this column's text and what another of the same field has said: parts of a name make one name, two
    /// persons stay two.
    String joint(int column) {
        var field = fields.get(column);
        boolean part = field == Field.PERSON && HeadingWords.partOfName(headings.get(column));
        return part ? " " : field.joint;
    }

    boolean havePhone() {
        return fields.contains(Field.PHONE);
    }

    /// The same for files with the same headings, however they are cased and spaced.
    byte[] signature() {
        return String.join("\u001f", headings.subList(RejectedFile.columnsOf(headings), headings.size()))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The fields without those of columns that only say why a row was rejected.
    List<Field> toRemember() {
        return fields.subList(RejectedFile.columnsOf(headings), fields.size());
    }

    List<Field> asRemembered(List<Field> remembered) {
        var all = new ArrayList<>(Collections.nCopies(RejectedFile.columnsOf(headings), Field.IGNORE));
        all.addAll(remembered);
        return all;
    }

    /// A column that is headed like a telephone and holds links or words is none, if there is another.
    private static List<Field> withoutOtherText(List<Field> fields, List<SheetRow> data, String region) {
        var shares = new ArrayList<CellShare>(fields.size());
        for (int i = 0; i < fields.size(); i++)
            shares.add(fields.get(i) == Field.PHONE ? CellShare.of(data, i, region) : CellShare.NONE);
        if (shares.stream().noneMatch(share -> share.numbers() > 0)) return fields;
        var kept = new ArrayList<Field>(fields.size());
        for (int i = 0; i < fields.size(); i++) kept.add(shares.get(i).otherText() ? Field.EXTRA : fields.get(i));
        return kept;
    }

    static boolean holdsPhone(String cell, String region) {
        return !PhoneCell.read(cell, region).entries().isEmpty();
    }
}
