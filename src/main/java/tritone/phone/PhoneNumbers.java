package tritone.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one telephone number the way people write it. A cell of a table may hold more: see [PhoneCell].
public final class PhoneNumbers {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    static final int NATIONAL_DIGITS = 10;
    /// Countries whose numbers stand in Russian bases without a plus and without any sign of it.
    private static final Set<String> NEIGHBOURS =
            Set.of("7", "370", "371", "372", "373", "374", "375", "380", "992", "993", "994", "995", "996", "998");
    private static final int LEAST_WITH_COUNTRY = 11;
    private static final int SHORTEST = 9;
    private static final int LONGEST = 16;
    /// Spaces, brackets, dots and dashes people and spreadsheets put between groups of digits.
    private static final String PUNCTUATION = " ()-.\u00a0\u2009\u202f\u2010\u2011\u2012\u2013\u2014\u2212";

    private PhoneNumbers() {}

    /// @param region two letters; the country of numbers written without a plus
    public static Reading parse(String text, String region) {
        var cell = PhoneCell.read(text, region);
        if (cell.entries().size() == 1 && cell.unreadable().isEmpty())
            return new Parsed(cell.entries().getFirst().number());
        if (cell.unreadable().isEmpty())
            return new Unreadable(cell.entries().isEmpty() ? Reason.BLANK : Reason.TOO_LONG);
        return new Unreadable(cell.unreadable().getFirst().reason());
    }

    /// Nearly every number of a Russian base is a mobile one, and the plan's rule for those is short: nine, then nine
    /// digits. Reading them here is thirty times cheaper than asking the library. Also mends `+8 916 ...`, which is
    /// no country's number, only a habit.
    ///
    /// @return null when it is something else
    static @Nullable PhoneNumber russianMobile(String text, String region) {
        var digits = new StringBuilder(12);
        boolean plus = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits.append(c);
            else if (c == '+' && digits.isEmpty() && !plus) plus = true;
            else if (PUNCTUATION.indexOf(c) < 0) return null;
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
        return digits.charAt(0) == '9' ? new PhoneNumber("+7" + digits) : null;
    }

    /// Digits that a person has written as one number.
    static Reading read(Digits written, String region) {
        String digits = written.digits();
        var mobile = russianMobile((written.plus() ? "+" : "") + digits, region);
        if (mobile != null) return new Parsed(mobile);
        if (!written.plus() && cutShort(written, region)) return new Unreadable(Reason.TOO_SHORT);
        if (region.equals("RU")) {
            String mended = mended(written);
            if (mended != null && plan(mended, region) instanceof Parsed parsed) return parsed;
        }
        Reading plain = plan((written.plus() ? "+" : "") + digits, region);
        if (written.plus() || plain instanceof Parsed) return plain;
        if (digits.startsWith("00") && plan("+" + digits.substring(2), region) instanceof Parsed abroad) return abroad;
        if (digits.length() >= LEAST_WITH_COUNTRY
                && plan("+" + digits, region) instanceof Parsed(var number)
                && countryIsSaid(written, number)) return new Parsed(number);
        return plain;
    }

    /// Ten digits after a seven that is the country's: one has been lost. Kazakhstan's numbers begin so, but nobody
    /// writes those in Russia without what stands before.
    private static boolean cutShort(Digits written, String region) {
        return region.equals("RU")
                && written.digits().length() == NATIONAL_DIGITS
                && written.digits().charAt(0) == '7'
                && written.firstGroup() != 3;
    }

    /// `+8 495 ...` and `+7 8 495 ...`, habits that are no country's numbers.
    private static @Nullable String mended(Digits written) {
        String digits = written.digits();
        if (!written.plus()) return null;
        boolean eight = digits.length() == NATIONAL_DIGITS + 1 && digits.startsWith("8") && written.firstGroup() == 1;
        if (eight) return "+7" + digits.substring(1);
        boolean both = digits.length() == NATIONAL_DIGITS + 2 && digits.startsWith("78");
        return both ? "+7" + digits.substring(2) : null;
    }

    /// A country without a plus: a neighbour's code, or one that stands apart from the digits after it.
    private static boolean countryIsSaid(Digits written, PhoneNumber number) {
        String country = Integer.toString(country(number));
        return NEIGHBOURS.contains(country) || written.firstGroup() == country.length();
    }

    private static int country(PhoneNumber number) {
        try {
            return PLAN.parse(number.e164(), null).getCountryCode();
        } catch (NumberParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Reading plan(String text, String region) {
        try {
            var number = PLAN.parse(text, region);
            if (!PLAN.isValidNumber(number)) return new Unreadable(why(number));
            String e164 = e164(number);
            // islands with four digits have numbers shorter than any we dial
            if (e164.length() < SHORTEST) return new Unreadable(Reason.TOO_SHORT);
            return e164.length() > LONGEST ? new Unreadable(Reason.TOO_LONG) : new Parsed(new PhoneNumber(e164));
        } catch (NumberParseException unreadable) {
            return new Unreadable(why(unreadable));
        }
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

    private static Reason why(NumberParseException unreadable) {
        return switch (unreadable.getErrorType()) {
            case INVALID_COUNTRY_CODE -> Reason.UNKNOWN_COUNTRY;
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD, NOT_A_NUMBER -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
        };
    }

    /// @param firstGroup how many digits stand before the first sign between them
    record Digits(String digits, boolean plus, int firstGroup) {}

    public sealed interface Reading {}

    public record Parsed(PhoneNumber number) implements Reading {}

    public record Unreadable(Reason reason) implements Reading {}

    /// Why a text is no number that can be called.
    public enum Reason {
        BLANK,
        NO_DIGITS,
        /// An e-mail, an address in the web, a date: digits, but of something else.
        SOMETHING_ELSE,
        TOO_SHORT,
        TOO_LONG,
        UNKNOWN_COUNTRY,
        /// The right length, but no such number is given out.
        NOT_IN_THE_PLAN,
        /// A spreadsheet has rounded it.
        ROUNDED
    }
}
