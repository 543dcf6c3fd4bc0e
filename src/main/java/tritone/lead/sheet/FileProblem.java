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
        /// Neither text nor a workbook nor anything else that is known here.
        NOT_A_TABLE,
        /// XLS of before 2007.
        OLD_WORKBOOK,
        /// Under a password.
        PROTECTED_WORKBOOK,
        /// XLSB.
        BINARY_WORKBOOK,
        /// Of Apple Numbers.
        NUMBERS_DOCUMENT,
        /// A letter or slides: of Word, Writer, PowerPoint.
        DOCUMENT,
        PDF,
        IMAGE,
        /// ZIP, RAR, 7z, gzip: the table is in it, maybe.
        ARCHIVE,
        /// DBF, Access, SQLite.
        DATABASE,
        /// A web page without a table that has rows.
        PAGE_WITHOUT_TABLE,
        /// XML or JSON of some program, not a table.
        DATA_OF_A_PROGRAM,
        /// A quote opens a cell, and what follows shows that it was not meant to go on so far.
        UNCLOSED_QUOTE,
        /// Nobody sees a sheet of that name in the file.
        NO_SUCH_SHEET,
        /// Nothing stands in the row that was named as the headings.
        NO_SUCH_HEADINGS,
        /// The service ended twice while it read the file.
        ENDED_THE_SERVICE,
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
