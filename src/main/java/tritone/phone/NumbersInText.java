package tritone.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds telephone numbers that somebody wrote into a text: with or without a country code, with any signs between the
/// digits, in digits of any script, in words, or in a mixture. Dates, times, addresses of computers, codes and amounts
/// of money are none.
public final class NumbersInText {
    /// A number of a country has so many digits at least; a shorter one is a town's.
    private static final int LONG = 9;
    /// A town's number, when its groups or a word before it show that it is one.
    private static final int SHORT = 5;
    /// What is written of an international number at most, with room for an extension.
    private static final int LONGEST = 24;

    private static final String BLANK = "[\\s\\p{Z}\\p{Cf}\\p{Mn}]*";
    private static final String BETWEEN = "\\p{Z}*[,，](?!\\s)|" + BLANK
            + "(?:[\\p{Ps}\\p{Pe}\\p{Pd}.．_/\\\\*•·+＋~'`’:;|\\u2212\\uFE0F\\u20E3]" + BLANK + "){0,4}";
    private static final String DIGIT = "[\\p{Nd}\\p{No}]";
    private static final Pattern TOKEN =
            Pattern.compile(DIGIT + "+|" + NumberWords.PATTERN, Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final Pattern GAP = Pattern.compile(BETWEEN);
    private static final Pattern OTHER = Pattern.compile(String.join(
            "|",
            // an id, a checksum
            "\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b",
            "\\b(?=\\p{XDigit}*[a-f])\\p{XDigit}{32,128}\\b",
            // a moment, a day, a time
            "\\b(?:19|20)\\d\\d-[01]\\d-[0-3]\\d(?:[T"
                    + " ][0-2]\\d:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-][0-2]\\d:?[0-5]\\d)?)?\\b",
            "(?<![\\d.+/-])[0-3]?\\d([./-])[01]?\\d\\1(?:19|20)\\d\\d(?![./-]?\\d)",
            "(?<![\\d.+/-])[0-3]?\\d([./])[01]?\\d\\2\\d\\d(?![./-]?\\d)",
            "(?<![\\d.:+-])[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?(?!:?\\d)",
            // an address of a computer
            "(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?::\\d{1,5})?(?![\\d.])",
            // an amount: thousands in threes
            "(?<![\\d+]|[\\d+][^\\p{L}\\d]{1,3})(?:[1-9]\\d?(?:[ \\u00a0\\u202f]\\d{3}){2}|[1-9]\\d{0,2}["
                    + " \\u00a0\\u202f]\\d{3})(?:[.,]\\d{1,2})?(?![^\\p{L}\\d]{0,3}\\d)"));
    private static final Pattern IN_GROUPS = Pattern.compile("\\d{2,3}\\D+\\d{2}\\D+\\d{2}");
    private static final Pattern CALLED = Pattern.compile(
            "(?<!\\p{L})(?:тел|моб|сот|(?:по|пере|до|об)?звон|наб[еи]р|номер|whats|ватс|вотс|вайбер|viber|tel|phone|call|mob"
                    + "|cell|dial)[\\p{L}.:№#\\s]{0,20}$",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final int BEFORE = 40;

    private NumbersInText() {}

    /// In their order. What is found is from its first digit or plus to its last digit.
    public static List<Span> find(String text) {
        if (!NumberWords.mayHold(text, SHORT)) return List.of();
        String read = withoutOthers(text);
        var found = new ArrayList<Span>();
        var token = TOKEN.matcher(read);
        int from = 0;
        while (token.find(from)) {
            var run = run(read, token.start());
            if (run.isNumber(read)) found.add(run.span(text));
            from = run.end();
        }
        return List.copyOf(found);
    }

    /// All digits and number words from there on that only signs part.
    private static Run run(String text, int start) {
        var digits = new StringBuilder();
        var token = TOKEN.matcher(text);
        var gap = GAP.matcher(text);
        var words = new NumberWords();
        int end = start;
        int next = start;
        while (next < text.length() && token.region(next, text.length()).lookingAt() && digits.length() < LONGEST) {
            digits.append(words.digits(token.group()));
            end = token.end();
            next = gap.region(end, text.length()).lookingAt() ? gap.end() : end;
        }
        digits.append(words.rest());
        return new Run(start, end, digits.toString());
    }

    /// The same text, with what only looks like a number taken out, sign for sign.
    private static String withoutOthers(String text) {
        return OTHER.matcher(text)
                .replaceAll(other -> "\uffff".repeat(other.group().length()));
    }

    /// @param end    after its last sign
    /// @param digits all that it says, in ASCII
    public record Span(int start, int end, String digits) {}

    private record Run(int start, int end, String digits) {
        boolean isNumber(String text) {
            if (digits.length() >= LONG) return true;
            if (digits.length() < SHORT) return false;
            if (start > 0 && text.charAt(start - 1) == '+') return true;
            boolean grouped = digits.length() >= 6
                    && IN_GROUPS.matcher(text.substring(start, end)).matches();
            return grouped
                    || CALLED.matcher(text.substring(Math.max(0, start - BEFORE), start))
                            .find();
        }

        Span span(String text) {
            boolean plus = start > 0 && text.charAt(start - 1) == '+';
            boolean bracket = start > 0 && text.charAt(start - 1) == '(';
            return new Span(plus || bracket ? start - 1 : start, end, digits);
        }
    }
}
