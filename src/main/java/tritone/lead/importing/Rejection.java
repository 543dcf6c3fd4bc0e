package tritone.lead.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tritone.lead.sheet.CellFlaw;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.phone.PhoneNumbers;

/// A row, or one cell of it, that did not come in, and why.
///
/// @param sheet  empty when the file has only one
/// @param column its heading; none when it is the whole row's fault
/// @param value  what stood there, shortened
/// @param cells  the row as it was
public record Rejection(
        String sheet,
        long line,
        Kind kind,
        Optional<String> column,
        Reason reason,
        Optional<String> value,
        List<String> cells) {
    private static final int MOST_VALUE = 200;
    private static final int MOST_HEADING = 255;

    public Rejection {
        value = value.map(text -> cut(text, MOST_VALUE));
        column = column.map(heading -> cut(heading, MOST_HEADING));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    static Rejection of(SheetRow row, Kind kind, Optional<String> column, Reason reason, Optional<String> value) {
        return new Rejection(row.tab(), row.line(), kind, column, reason, value, row.cells());
    }

    public enum Kind {
        /// The whole row is out.
        ROW,
        /// The row is in without this cell's value.
        CELL,
        /// The row is out because its number is known.
        DUPLICATE
    }

    public enum Reason {
        NO_PHONE,
        PHONE_NO_DIGITS,
        PHONE_SOMETHING_ELSE,
        PHONE_TOO_SHORT,
        PHONE_TOO_LONG,
        PHONE_UNKNOWN_COUNTRY,
        PHONE_NOT_IN_THE_PLAN,
        PHONE_ROUNDED,
        PHONE_IS_FAX,
        TOO_MANY_PHONES,
        DO_NOT_CALL,
        DO_NOT_CALL_UNCLEAR,
        TEXT_TOO_LONG,
        FORMULA,
        ERROR_VALUE,
        DATE_OUT_OF_RANGE,
        NUMBER_OUT_OF_RANGE,
        MORE_CELLS_THAN_HEADINGS,
        DUPLICATE_IN_FILE,
        DUPLICATE_IN_BASE,
        DUPLICATE_IN_OTHER_BASE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Reason ofSlug(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        static Reason of(CellFlaw flaw) {
            return switch (flaw) {
                case FORMULA_WITHOUT_VALUE -> FORMULA;
                case ERROR_VALUE -> ERROR_VALUE;
                case DATE_OUT_OF_RANGE -> DATE_OUT_OF_RANGE;
                case NUMBER_OUT_OF_RANGE -> NUMBER_OUT_OF_RANGE;
            };
        }

        static Reason of(PhoneNumbers.Reason reason) {
            return switch (reason) {
                case BLANK -> NO_PHONE;
                case NO_DIGITS -> PHONE_NO_DIGITS;
                case SOMETHING_ELSE -> PHONE_SOMETHING_ELSE;
                case TOO_SHORT -> PHONE_TOO_SHORT;
                case TOO_LONG -> PHONE_TOO_LONG;
                case UNKNOWN_COUNTRY -> PHONE_UNKNOWN_COUNTRY;
                case NOT_IN_THE_PLAN -> PHONE_NOT_IN_THE_PLAN;
                case ROUNDED -> PHONE_ROUNDED;
            };
        }
    }
}
