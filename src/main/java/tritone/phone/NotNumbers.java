package tritone.phone;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Digits of a cell that belong to something else: an address, an hour, a date, the number of a contract.
final class NotNumbers {
    private static final String PART = "[^\\s;,|]{0,120}";
    private static final List<Pattern> ADDRESSES = List.of(
            words(PART + "@" + PART),
            words("(?:https?:|www\\.|tg:|skype:|mailto:)" + PART),
            words(
                    "[^\\s;,|(]{1,120}\\.(?:ru|рф|com|org|net|info|su|me|by|kz|ua|biz|io|de|uk|pro|online|shop)(?![\\p{L}\\d])"
                            + "(?:/" + PART + ")?"));
    private static final List<Pattern> OTHERS = List.of(
            words("(?<![\\d+])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)"),
            words("(?<![\\d.])(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2])\\.(?:19|20)\\d{2}(?![\\d.-])"),
            words("(?<![\\d-])(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:T[\\d:.]+)?(?![\\d-])"),
            words(
                    "(?<!\\p{L})(?:инн|огрнип|огрн|кпп|бик|окпо|оквэд|снилс|р/с|к/с|л/с|счет|сч|паспорт|индекс|карта|договор"
                            + "|заказ|артикул|iban|vat|inn|account|acc|order|invoice|passport|zip|postcode|id)"
                            + "(?!\\p{L})[\\s.:№#-]{0,5}\\d[\\d-]*"),
            // `1) ... 2) ...`, `1. ... 2. ...`
            words("(?<!\\p{L})(?:до|с|со|по|после|от|from|to|till|until|after)\\s+\\d{1,2}[-.]\\d{2}(?![\\d-])"),
            // `(2)` after a number, the second line of it
            words("(?<=\\d)\\s*\\(\\d{1,4}\\)(?!\\s*[\\d-])"),
            words("(?<![\\d+(-])[1-69]\\)\\s*(?=[+(]?\\d)"),
            words("(?<![\\d+(-])(?<!\\d )[1-69]\\.\\s+(?=[+(]?\\d)"));
    /// Letters that touch a number and name it; a single letter of any other kind makes it an id.
    private static final Pattern NAMES_A_NUMBER =
            words("т|тел|телефон|м|моб|сот|с|р|раб|д|дом|ф|факс|т/ф|tel|t|m|mob|p|ph|"
                    + "phone|cell|c|w|h|f|fax|wa|max|tg|viber");
    private static final int A_WORD = 3;

    private NotNumbers() {}

    static BitSet in(String text) {
        var taken = new BitSet(text.length());
        if (text.indexOf('@') >= 0 || text.indexOf('.') >= 0 || text.indexOf(':') >= 0) mark(ADDRESSES, text, taken);
        mark(OTHERS, text, taken);
        ids(text, taken);
        return taken;
    }

    private static void mark(List<Pattern> patterns, String text, BitSet taken) {
        for (var pattern : patterns) {
            var found = pattern.matcher(text);
            while (found.find()) taken.set(found.start(), found.end());
        }
    }

    /// `A9161234567` and `9161234567B` are no numbers; `тел89161234567` and `89161234567Иван` are.
    private static void ids(String text, BitSet taken) {
        int at = 0;
        while (at < text.length()) {
            if (!digit(text.charAt(at)) || taken.get(at)) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && digit(text.charAt(end))) end++;
            if (!mayTouch(wordBefore(text, at)) || !mayTouch(wordAfter(text, end))) taken.set(at, end);
            at = end;
        }
    }

    private static boolean mayTouch(String word) {
        return word.isEmpty()
                || word.length() >= A_WORD
                || NAMES_A_NUMBER.matcher(word).matches();
    }

    private static String wordBefore(String text, int end) {
        int from = end;
        while (from > 0 && Character.isLetter(text.charAt(from - 1)) && end - from < A_WORD) from--;
        return text.substring(from, end);
    }

    private static String wordAfter(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end)) && end - from < A_WORD) end++;
        return text.substring(from, end);
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
