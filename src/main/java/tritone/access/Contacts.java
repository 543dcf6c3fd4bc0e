package tritone.access;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tritone.access.Sight.Field;
import tritone.phone.PhoneNumber;

/// Hides numbers and addresses from those who need not use them, also where somebody wrote them into a text.
public final class Contacts {
    private static final String NEXT = "(?:[\\s().\\u2013-]{0,3}\\d)";
    /// With its country code, in full, without the eight, and short as written in one town. A date is none of them.
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:\\+\\d" + NEXT + "{7,14}|[78]" + NEXT
            + "{10}|[489]" + NEXT + "{9}|\\d{3}-\\d{2}-\\d{2})(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.\\p{L}{2,}");
    private static final int SHOWN = 2;

    private Contacts() {}

    public static String number(PhoneNumber number, Sight sight) {
        return sight.shows(Field.NUMBERS) ? number.e164() : number.masked();
    }

    public static String text(String text, Sight sight) {
        if (sight.shows(Field.NUMBERS)) return text;
        var numbers = NUMBER.matcher(text).replaceAll(found -> "••• " + end(found.group()));
        return MAIL.matcher(numbers).replaceAll("•••@•••");
    }

    public static Optional<String> text(Optional<String> text, Sight sight) {
        return text.map(some -> text(some, sight));
    }

    public static Map<String, String> values(Map<String, String> values, Sight sight) {
        if (sight.shows(Field.NUMBERS)) return values;
        var hidden = new TreeMap<String, String>();
        values.forEach((heading, value) -> hidden.put(heading, text(value, sight)));
        return hidden;
    }

    private static String end(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(digits.length() - SHOWN);
    }
}
