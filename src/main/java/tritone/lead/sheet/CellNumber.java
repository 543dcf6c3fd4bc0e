package tritone.lead.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A number of a workbook as Excel shows it: a day, a time, or at most fifteen digits. What is beyond Excel's range
/// is never written out.
///
/// @param text what to show; what stands in the file when there is a flaw
record CellNumber(String text, @Nullable CellFlaw flaw) {
    private static final MathContext DIGITS = new MathContext(15);
    private static final int MOST_CHARS = 400;
    private static final int MOST_POWER = 308;
    /// Beyond these many digits before or behind the point a number is shown with its power.
    private static final int MOST_PLAIN = 20;

    private static final int SECONDS_A_DAY = 86_400;
    /// Excel believes in 29 February 1900, so from 1 March on it is a day ahead.
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

    private static final int FIRST_OF_MARCH = 61;
    private static final LocalDate BEGIN_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /// @param from1904 whether days are counted from 1904, as on old Macs
    static CellNumber of(String written, CellFormat format, boolean from1904) {
        if (written.isEmpty()) return new CellNumber("", null);
        if (written.length() > MOST_CHARS) return new CellNumber(written, CellFlaw.NUMBER_OUT_OF_RANGE);
        BigDecimal number;
        try {
            number = new BigDecimal(written);
        } catch (NumberFormatException noNumber) {
            // a power that no number has is still a number; a word is what it is
            boolean power = written.matches("[-+]?[0-9.]+[eE][-+]?[0-9]+");
            return new CellNumber(CellSigns.clean(written), power ? CellFlaw.NUMBER_OUT_OF_RANGE : null);
        }
        long power = (long) number.precision() - number.scale();
        if (power > MOST_POWER && number.signum() != 0) return new CellNumber(written, CellFlaw.NUMBER_OUT_OF_RANGE);
        // nothing that Excel would not take for zero
        if (number.signum() == 0 || power < -MOST_POWER) number = BigDecimal.ZERO;
        return switch (format.kind()) {
            case DATE -> date(number, written, from1904);
            case TIME -> time(number, written, from1904);
            case MASK -> masked(number, format);
            case NUMBER -> new CellNumber(plain(number), null);
        };
    }

    private static CellNumber masked(BigDecimal number, CellFormat format) {
        String plain = plain(number);
        boolean whole = plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return new CellNumber(whole ? format.masked(plain) : plain, null);
    }

    private static String plain(BigDecimal number) {
        var shown = number.round(DIGITS).stripTrailingZeros();
        if (shown.signum() == 0) return "0";
        boolean far = (long) shown.precision() - shown.scale() > MOST_PLAIN || shown.scale() > MOST_PLAIN;
        return far ? shown.toString() : shown.toPlainString();
    }

    private static CellNumber time(BigDecimal days, String written, boolean from1904) {
        if (days.compareTo(BigDecimal.ONE) >= 0 || days.signum() < 0) return date(days, written, from1904);
        return new CellNumber(
                LocalTime.ofSecondOfDay(seconds(days) % SECONDS_A_DAY).toString(), null);
    }

    private static CellNumber date(BigDecimal days, String written, boolean from1904) {
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY.toEpochDay() * 2)) > 0)
            return new CellNumber(written, CellFlaw.DATE_OUT_OF_RANGE);
        LocalDate begin = from1904 ? BEGIN_1904 : BEFORE_1900;
        if (!from1904 && days.intValue() < FIRST_OF_MARCH) begin = begin.plusDays(1);
        LocalDateTime at = begin.atStartOfDay().plusSeconds(seconds(days));
        if (at.toLocalDate().isAfter(LAST_DAY)) return new CellNumber(written, CellFlaw.DATE_OUT_OF_RANGE);
        boolean dayOnly = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new CellNumber(dayOnly ? at.toLocalDate().toString() : at.toString(), null);
    }

    private static long seconds(BigDecimal days) {
        return days.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
