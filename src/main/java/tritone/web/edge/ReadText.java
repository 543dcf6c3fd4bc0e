package tritone.web.edge;

import java.util.Optional;

/// What a text that somebody sends may hold: no control signs but tabs and ends of lines, and no half of a sign.
final class ReadText {
    /// The same for the API's description.
    static final String PATTERN = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$";

    private ReadText() {}

    /// Why not, in words for whoever sent it.
    static Optional<String> flaw(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean ends = sign == '\n' || sign == '\r' || sign == '\t';
            if (sign < ' ' && !ends || sign == '\u007f') return Optional.of("holds a control sign");
            if (!Character.isSurrogate(sign)) continue;
            boolean whole = Character.isHighSurrogate(sign)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!whole) return Optional.of("holds half of a sign");
            i++;
        }
        return Optional.empty();
    }
}
