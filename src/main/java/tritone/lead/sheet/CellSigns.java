package tritone.lead.sheet;

/// Signs that no cell shows: vertical tabs, bells and other control signs become spaces, line breaks of any kind one
/// line feed.
final class CellSigns {
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final char NEXT_LINE = '\u0085';
    private static final char MARK = '\ufeff';
    private static final char NO_SIGN = '\ufffe';
    private static final char DELETE = '\u007f';
    private static final char FIRST_BEYOND_CONTROLS = '\u00a0';

    private CellSigns() {}

    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) if (odd(text.charAt(i))) return cleaned(text, i);
        return text;
    }

    /// Workbooks write signs that XML forbids as `_x000B_`, and an underscore that only looks like it as `_x005F_`.
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) return clean(text);
        var plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            if (escape(text, at)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                from = at + 7;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 2);
            }
        }
        return clean(plain.append(text, from, text.length()).toString());
    }

    private static boolean escape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') return false;
        for (int i = at + 2; i < at + 6; i++) if (Character.digit(text.charAt(i), 16) < 0) return false;
        return true;
    }

    /// Asked of every letter of a file: those of words are told first.
    private static boolean odd(char c) {
        if (c < DELETE) return c < ' ' && c != '\n' && c != '\t';
        if (c < FIRST_BEYOND_CONTROLS) return true;
        if (c < LINE_SEPARATOR) return false;
        return c <= PARAGRAPH_SEPARATOR || Character.isSurrogate(c) || c == MARK || c >= NO_SIGN;
    }

    private static String cleaned(String text, int from) {
        var clean = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!odd(c)) clean.append(c);
            else if (Character.isSurrogate(c)) i += surrogate(text, i, clean);
            else if (c == '\r') {
                clean.append('\n');
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') i++;
            } else if (c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR || c == NEXT_LINE) clean.append('\n');
            else if (c < NO_SIGN && c != MARK && c != 0) clean.append(' ');
        }
        return clean.toString();
    }

    /// @return how many signs more than one were read; half a pair is no sign at all
    private static int surrogate(String text, int at, StringBuilder to) {
        boolean pair = Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (pair) to.append(text, at, at + 2);
        else to.append('\ufffd');
        return pair ? 1 : 0;
    }
}
