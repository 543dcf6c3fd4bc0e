package tritone.lead.sheet;

/// Why a cell of a workbook has no value that could be read, though something stands in it.
public enum CellFlaw {
    /// Nobody has computed it: a program wrote the formula and no spreadsheet saved the file since.
    FORMULA_WITHOUT_VALUE,
    /// `#N/A`, `#REF!` and the like.
    ERROR_VALUE,
    /// A day before 1900 or after 9999.
    DATE_OUT_OF_RANGE,
    /// More than a spreadsheet can hold.
    NUMBER_OUT_OF_RANGE
}
