package tritone.phone;

import java.util.regex.Pattern;

/// The text of a cell with one sign for each thing: ASCII digits, one dash, one space, nothing invisible.
final class PlainText {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad\u2043";
    private static final String TILDES = "\u223c\u02dc\uff5e";
    /// A spreadsheet that took the number for an amount adds this: `79161234567.0`.
    private static final Pattern FRACTION =
            Pattern.compile("(?<=\\d{7}|\\d{3} \\d{3} \\d{3})[.,]0{1,2}(?![\\d\\p{L}]|[.,-]\\d)");

    private static final Pattern WITH_LETTERS =
            Pattern.compile("[\\dOoОо]*\\d[OoОо][\\dOoОо]*|[OoОо][\\dOoОо]*\\d[\\dOoОо]*");
    private static final Pattern ZEROS_ALONE =
            Pattern.compile("(?<=\\d[-)] ?|\\d[-)])[OoОо]{1,4}(?=-\\d)|(?<=\\d-)[OoОо]{2}(?![\\p{L}\\d])");

    /// More digits than a number has: the letters are a word that touches it.
    private static final int LONGEST = 12;

    private PlainText() {}

    static String of(String cell) {
        var plain = new StringBuilder(cell.length());
        cell.codePoints().forEach(sign -> add(plain, sign));
        String text = withoutMark(plain);
        if (text.chars().noneMatch(PlainText::likeZero)) return fraction(text);
        return fraction(zeros(text));
    }

    private static void add(StringBuilder to, int sign) {
        if (sign < 0x7f && sign >= ' ') {
            to.append((char) sign);
            return;
        }
        int type = Character.getType(sign);
        if (sign == '\n' || sign == '\r' || sign == '\t') to.append((char) sign);
        else if (type == Character.DECIMAL_DIGIT_NUMBER) to.append((char) ('0' + Character.digit(sign, 10)));
        else if (DASHES.indexOf(sign) >= 0) to.append('-');
        else if (TILDES.indexOf(sign) >= 0) to.append('~');
        else if (sign == 0x2028 || sign == 0x2029 || sign == 0x85 || sign == 0x0b || sign == 0x0c) to.append('\n');
        else if (Character.isSpaceChar(sign)) to.append(' ');
        else if (type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK) return;
        else if (sign == '\uff0b' || sign == '\ufe62' || sign == '\u207a') to.append('+');
        else if (sign == '\uff08') to.append('(');
        else if (sign == '\uff09') to.append(')');
        else if (sign == '\uff0e' || sign == '\u2024' || sign == '\u00b7' || sign == '\u2022') to.append('.');
        else if (sign == '\uff0c' || sign == '\u3001' || sign == '\u060c') to.append(',');
        else if (sign == '\uff1b') to.append(';');
        else if (sign == '\u2044' || sign == '\u2215' || sign == '\uff0f') to.append('/');
        else to.appendCodePoint(sign);
    }

    /// The apostrophe that keeps a spreadsheet from taking the number for an amount.
    private static String withoutMark(StringBuilder text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"' || text.charAt(at) == '`'))
            at++;
        int end = text.length();
        while (end > at && (text.charAt(end - 1) == '\'' || text.charAt(end - 1) == '"')) end--;
        return text.substring(at, end);
    }

    private static boolean likeZero(int sign) {
        return "OoОо".indexOf(sign) >= 0;
    }

    private static String zeros(String text) {
        String mixed = replaced(WITH_LETTERS, text);
        return replaced(ZEROS_ALONE, mixed);
    }

    /// Only where the letters stand among digits and in no word.
    private static String replaced(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        var zeroed = new StringBuilder(text.length());
        int from = 0;
        while (found.find()) {
            boolean inWord = letter(text, found.start() - 1)
                    || letter(text, found.end())
                    || found.group().length() > LONGEST;
            zeroed.append(text, from, found.start());
            zeroed.append(inWord ? found.group() : found.group().replaceAll("[OoОо]", "0"));
            from = found.end();
        }
        return zeroed.append(text, from, text.length()).toString();
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static String fraction(String text) {
        return text.indexOf(".0") < 0 && text.indexOf(",0") < 0
                ? text
                : FRACTION.matcher(text).replaceAll("");
    }
}
