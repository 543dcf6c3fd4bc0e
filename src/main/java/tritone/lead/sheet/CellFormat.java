package tritone.lead.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a number format makes of a number, as far as it changes what people read: a date, a time, or a mask of digits
/// such as `+7 (000) 000-00-00`.
///
/// @param mask empty unless the kind is MASK
record CellFormat(Kind kind, String mask) {
    static final CellFormat PLAIN = new CellFormat(Kind.NUMBER, "");
    private static final CellFormat DATE = new CellFormat(Kind.DATE, "");
    private static final CellFormat TIME = new CellFormat(Kind.TIME, "");
    /// Literals: in quotes, after a backslash, a width or a filling of a sign.
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");

    private static final Pattern CONDITIONS = Pattern.compile("\\[(?!h+]|m+]|s+])[^]]*]");
    private static final Pattern MASK = Pattern.compile("[0#\\s()+\\-\u2013\u00a0]*");
    private static final int FEWEST_MASK_DIGITS = 5;
    /// What Excel itself allows.
    private static final int MOST_CHARS = 255;

    enum Kind {
        NUMBER,
        DATE,
        /// Of the day, or a duration.
        TIME,
        MASK
    }

    /// The formats that every workbook has without saying so, those of East Asia and Thailand among them.
    static CellFormat known(int number) {
        boolean times = (number >= 18 && number <= 21) || (number >= 45 && number <= 47);
        boolean dates = (number >= 14 && number <= 17)
                || number == 22
                || (number >= 27 && number <= 36)
                || (number >= 50 && number <= 58)
                || (number >= 71 && number <= 81);
        return times ? TIME : dates ? DATE : PLAIN;
    }

    static CellFormat of(String code) {
        if (code.length() > MOST_CHARS) return PLAIN;
        String first = section(CONDITIONS.matcher(code).replaceAll(""));
        String bare =
                LITERALS.matcher(first).replaceAll("").toLowerCase(Locale.ROOT).replace("am/pm", "");
        if (bare.matches("general|standard|основной|@")) return PLAIN;
        boolean number = bare.contains("#") || (bare.contains("0") && !bare.contains("s") && !bare.contains("с"));
        if (!number && bare.matches("(?s).*[dyдг].*|.*mmm.*|.*[mм][^hч]*/.*")) return DATE;
        if (!number && bare.matches("(?s).*[hsчс].*")) return TIME;
        if (!number && bare.matches("(?s).*[mм].*")) return DATE;
        long digits = bare.chars().filter(c -> c == '0' || c == '#').count();
        boolean mask = digits >= FEWEST_MASK_DIGITS && MASK.matcher(bare).matches() && !plain(first);
        return mask ? new CellFormat(Kind.MASK, first) : PLAIN;
    }

    /// @param digits of a whole number without a sign
    String masked(String digits) {
        var shown = new StringBuilder();
        int left = digits.length();
        int first = firstPlace();
        for (int i = mask.length() - 1; i >= 0; i--) {
            char c = mask.charAt(i);
            if (c == '"') {
                int opens = Math.max(0, mask.lastIndexOf('"', i - 1));
                shown.append(new StringBuilder(mask.substring(opens + 1, Math.max(opens + 1, i))).reverse());
                i = opens;
            } else if (i > 0 && mask.charAt(i - 1) == '\\') {
                shown.append(c);
                i--;
            } else if (i > 0 && (mask.charAt(i - 1) == '_' || mask.charAt(i - 1) == '*')) {
                i--;
            } else if (c == '0' || c == '#') {
                if (left > 0) shown.append(digits.charAt(--left));
                else if (c == '0') shown.append('0');
                while (i == first && left > 0) shown.append(digits.charAt(--left));
            } else {
                shown.append(c);
            }
        }
        return shown.reverse().toString().strip();
    }

    /// Digits that the mask has no place for stand before its first one.
    private int firstPlace() {
        boolean quoted = false;
        for (int i = 0; i < mask.length(); i++) {
            char c = mask.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == '\\' || c == '_' || c == '*') i++;
            else if (c == '0' || c == '#') return i;
        }
        return -1;
    }

    private static boolean plain(String section) {
        return section.matches("[# ]*0?");
    }

    /// Up to the semicolon that parts it from the format of negative numbers.
    private static String section(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (c == ';' && !quoted) return code.substring(0, i);
        }
        return code;
    }
}
