package tritone.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tritone.access.Sight.Field;
import tritone.phone.NumbersInText;
import tritone.phone.PhoneNumber;

/// Hides numbers and addresses from those who need not use them, also where somebody wrote them into a text.
public final class Contacts {
    private static final String HIDDEN = "•••";
    private static final String HIDDEN_ADDRESS = HIDDEN + "@" + HIDDEN;
    private static final String DOT =
            "\\s*(?:[.．。]|[(\\[]\\s*(?:dot|точка)\\s*[)\\]]|(?<=\\s)(?:dot|точка)(?=\\s))\\s*";
    private static final String AT = "\\s*(?:[@＠]|[(\\[]\\s*(?:at|собака)\\s*[)\\]]|(?<=\\s)собак[аи](?=\\s))\\s*";
    /// An address of e-mail, also where its signs are spelt out.
    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\p{Nd}._%+'-]{1,64}" + AT + "[\\p{L}\\p{Nd}-]{1,63}(?:" + DOT + "[\\p{L}\\p{Nd}-]{2,63}){1,4}",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final int SHOWN = 2;

    private Contacts() {}

    public static ClientText number(PhoneNumber number, Sight sight) {
        return new ClientText(sight.shows(Field.NUMBERS) ? number.e164() : number.masked());
    }

    public static ClientText text(String text, Sight sight) {
        return new ClientText(sight.shows(Field.NUMBERS) ? text : hidden(text));
    }

    public static Optional<ClientText> text(Optional<String> text, Sight sight) {
        return text.map(some -> text(some, sight));
    }

    /// What the reader wrote by themselves, or has just said, is no secret from them.
    public static ClientText own(String text) {
        return new ClientText(text);
    }

    /// Further columns, by heading; a heading is somebody's text too.
    public static Map<String, ClientText> values(Map<String, String> values, Sight sight) {
        var seen = new TreeMap<String, ClientText>();
        values.forEach((heading, value) -> seen.merge(
                text(heading, sight).text(), text(value, sight), (one, other) -> new ClientText(one + ", " + other)));
        return seen;
    }

    /// Without the numbers and addresses in it: of a number its last two digits stay, of an address nothing.
    public static String hidden(String text) {
        if (text.isEmpty()) return text;
        return withoutNumbers(MAIL.matcher(text).replaceAll(HIDDEN_ADDRESS));
    }

    private static String withoutNumbers(String text) {
        List<NumbersInText.Span> numbers = NumbersInText.find(text);
        if (numbers.isEmpty()) return text;
        var hidden = new StringBuilder();
        int from = 0;
        for (var number : numbers) {
            hidden.append(text, from, number.start()).append(HIDDEN).append(' ').append(end(number.digits()));
            from = number.end();
        }
        return hidden.append(text, from, text.length()).toString();
    }

    private static String end(String digits) {
        return digits.substring(digits.length() - SHOWN);
    }
}
