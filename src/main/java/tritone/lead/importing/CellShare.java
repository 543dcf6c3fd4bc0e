package tritone.lead.importing;

import java.util.List;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.phone.PhoneCell;
import tritone.phone.PhoneNumbers.Reason;

/// What a column's first cells hold.
///
/// @param numbers    the share of them that holds a telephone number
/// @param taxNumbers whether most of them, and at least three, have the check digit of a tax number; one in ten
/// telephone
///                   numbers has it by chance
/// @param otherText  whether there are some and none is even meant for a number
record CellShare(double numbers, boolean taxNumbers, boolean otherText) {
    private static final int FEWEST_TAX_NUMBERS = 3;

    static final CellShare NONE = new CellShare(0, false, false);

    static CellShare of(List<SheetRow> rows, int column, String region) {
        int filled = 0;
        int numbers = 0;
        int taxNumbers = 0;
        int others = 0;
        for (var row : rows) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            if (cell.isBlank()) continue;
            filled++;
            var read = PhoneCell.read(cell, region);
            if (!read.entries().isEmpty()) numbers++;
            else if (read.unreadable().stream().allMatch(CellShare::somethingElse)) others++;
            if (TaxNumbers.is(cell)) taxNumbers++;
        }
        if (filled == 0) return NONE;
        boolean tax = taxNumbers >= FEWEST_TAX_NUMBERS && taxNumbers > filled / 2;
        return new CellShare((double) numbers / filled, tax, others == filled);
    }

    private static boolean somethingElse(PhoneCell.Piece piece) {
        return piece.reason() == Reason.NO_DIGITS || piece.reason() == Reason.SOMETHING_ELSE;
    }
}
