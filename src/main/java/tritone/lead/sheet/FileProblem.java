package tritone.lead.sheet;

import java.util.Locale;

/// Why a whole file is refused, and where.
///
/// @param line   0 when it is no single line's fault
/// @param column counted from 1; 0 when it is no single column's fault
public record FileProblem(Code code, long line, int column) {
    public static FileProblem of(Code code) {
        return new FileProblem(code, 0, 0);
    }

    public enum Code {
        EMPTY,
        /// Neither text nor a workbook: a picture, a program, a PDF.
        NOT_A_TABLE,
        /// XLS of before 2007, or a workbook under a password: both come in the same wrapping.
        OLD_OR_PROTECTED_WORKBOOK,
        /// A ZIP that holds no spreadsheet.
        NOT_A_WORKBOOK,
        /// It ends in the middle.
        TRUNCATED,
        /// Not what was sent.
        DAMAGED_ON_THE_WAY,
        /// Some lines are in one encoding, some in another.
        MIXED_ENCODING,
        CELL_TOO_LARGE,
        /// Unpacks to far more than an honest workbook would.
        ZIP_BOMB,
        TOO_MANY_COLUMNS,
        TOO_MANY_ROWS,
        NO_PHONE_COLUMN,
        MAPPING_DOES_NOT_FIT;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
