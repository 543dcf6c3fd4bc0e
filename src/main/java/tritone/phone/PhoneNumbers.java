package tritone.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads telephone numbers the way people write them.
public final class PhoneNumbers {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final int NATIONAL_DIGITS = 10;
    /// Fewer digits than this are a part of a number: an extension, an area code.
    private static final int LEAST_DIGITS = 7;
    /// `7,91612E+10`: a spreadsheet that took the number for an amount has thrown its last digits away.
    private static final Pattern ROUNDED = Pattern.compile("\\s*[+-]?\\d[.,]?\\d*[eEеЕ]\\+?\\d+\\s*");

    /// Spaces, brackets, dots and the dashes people and spreadsheets put between groups of digits.
    private static final String PUNCTUATION = " ()-.\u00a0\u2009\u202f\u2010\u2011\u2012\u2013\u2014\u2212";

    private static final Pattern EXTENSION = Pattern.compile("\\s*(?:доб|вн|ext|x|#)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN = Pattern.compile(
            "[;,/|\\n\\r\\t]+|(?<=\\d)\\s+(?=\\+)|\\s+(?:и|или|and|or)\\s+|(?<=\\d{10})\\s+(?=[78]?\\d{10})");

    private PhoneNumbers() {}

    /// @param region two letters; the country of numbers written without a plus
    public static Reading parse(String text, String region) {
        if (text.isBlank()) return new Unreadable(Reason.BLANK);
        String mobile = russianMobile(text, region);
        if (mobile != null) return new Parsed(new PhoneNumber(mobile));
        if (ROUNDED.matcher(text).matches()) return new Unreadable(Reason.ROUNDED);
        try {
            var number = PLAN.parse(text, region);
            if (PLAN.isValidNumber(number)) return new Parsed(new PhoneNumber(e164(number)));
            return new Unreadable(why(number));
        } catch (NumberParseException unreadable) {
            return new Unreadable(why(unreadable, text));
        }
    }

    /// The numbers of one cell: `8 (495) 123-45-67, доб. 12; +7 916 123-45-67` holds two.
    public static List<String> split(String cell) {
        var pieces = new ArrayList<String>(1);
        var separators = BETWEEN.matcher(cell);
        int start = 0;
        while (separators.find()) {
            int before = digits(cell, start, separators.start());
            int after = digits(cell, separators.end(), nextSeparator(cell, separators.end()));
            boolean complete = before >= NATIONAL_DIGITS && !extension(cell, separators.end());
            if (!complete && (before < LEAST_DIGITS || after < LEAST_DIGITS)) continue;
            pieces.add(cell.substring(start, separators.start()).strip());
            start = separators.end();
        }
        String last = cell.substring(start).strip();
        if (!last.isEmpty()) pieces.add(last);
        if (pieces.size() > 1) pieces.removeIf(piece -> digits(piece, 0, piece.length()) == 0);
        return pieces;
    }

    private static boolean extension(String cell, int from) {
        return EXTENSION.matcher(cell).region(from, cell.length()).lookingAt();
    }

    private static int nextSeparator(String cell, int from) {
        var next = BETWEEN.matcher(cell);
        return next.find(from) ? next.start() : cell.length();
    }

    private static int digits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) if (Character.isDigit(text.charAt(i))) digits++;
        return digits;
    }

    /// Nearly every number of a Russian base is a mobile one, and the plan's rule for those is short: nine, then nine
    /// digits. Reading them here is thirty times cheaper than asking the library. Also mends `+8 916 ...`, which is
    /// no country's number, only a habit.
    ///
    /// @return null when it is something else
    private static @Nullable String russianMobile(String text, String region) {
        var digits = new StringBuilder(12);
        boolean plus = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits.append(c);
            else if (c == '+' && digits.isEmpty() && !plus) plus = true;
            else if (!punctuation(c)) return null;
            if (digits.length() > NATIONAL_DIGITS + 1) return null;
        }
        if (!plus && !region.equals("RU")) return null;
        if (digits.length() == NATIONAL_DIGITS + 1) {
            char first = digits.charAt(0);
            if (first != '7' && !(first == '8' && region.equals("RU"))) return null;
            digits.deleteCharAt(0);
        } else if (digits.length() != NATIONAL_DIGITS || plus) {
            return null;
        }
        return digits.charAt(0) == '9' ? "+7" + digits : null;
    }

    private static boolean punctuation(char c) {
        return PUNCTUATION.indexOf(c) >= 0;
    }

    private static String e164(Phonenumber.PhoneNumber number) {
        return PLAN.format(number, PhoneNumberFormat.E164);
    }

    private static Reason why(Phonenumber.PhoneNumber invalid) {
        return switch (PLAN.isPossibleNumberWithReason(invalid)) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> Reason.TOO_SHORT;
            // longer than some numbers of the country, shorter than others: for a person it has digits to spare
            case TOO_LONG, INVALID_LENGTH -> Reason.TOO_LONG;
            case INVALID_COUNTRY_CODE -> Reason.UNKNOWN_COUNTRY;
            case IS_POSSIBLE -> Reason.NOT_IN_THE_PLAN;
        };
    }

    private static Reason why(NumberParseException unreadable, String text) {
        return switch (unreadable.getErrorType()) {
            case INVALID_COUNTRY_CODE -> Reason.UNKNOWN_COUNTRY;
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
            case NOT_A_NUMBER -> digits(text, 0, text.length()) == 0 ? Reason.NO_DIGITS : Reason.TOO_SHORT;
        };
    }

    public sealed interface Reading {}

    public record Parsed(PhoneNumber number) implements Reading {}

    public record Unreadable(Reason reason) implements Reading {}

    /// Why a text is no number that can be called.
    public enum Reason {
        BLANK,
        NO_DIGITS,
        TOO_SHORT,
        TOO_LONG,
        UNKNOWN_COUNTRY,
        /// The right length, but no such number is given out.
        NOT_IN_THE_PLAN,
        /// A spreadsheet has rounded it.
        ROUNDED
    }
}
