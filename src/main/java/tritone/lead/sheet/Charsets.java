package tritone.lead.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells by its first bytes in which of the encodings of Russian texts a file is that is not UTF-8: Windows-1251,
/// KOI8-R, CP866 of DOS, that of old Macs, ISO 8859-5, or UTF-16 without a mark.
///
/// In a wrong encoding the letters become rare ones, capitals stand behind small letters, and signs stand among them.
final class Charsets {
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    /// The first wins among equals.
    private static final List<Charset> ONE_BYTE = List.of(
            WINDOWS_1251,
            Charset.forName("IBM866"),
            Charset.forName("KOI8-R"),
            Charset.forName("x-MacCyrillic"),
            Charset.forName("ISO-8859-5"));
    /// Of 1000 letters of Russian text.
    private static final Map<Character, Integer> FREQUENCY = frequency(
            "о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6"
                    + " ц5 щ4 э3 ф3 ъ1 ё1 "
                    // Ukrainian and Belarusian ones, so that they count as letters
                    + "і16 ї15 є15 ґ15 ў15");
    private static final int FOREIGN_LETTER = -60;
    private static final int SIGN_IN_A_WORD = -80;
    private static final int CAPITAL_IN_A_WORD = -60;
    private static final double MOST_OF_A_TEXT = 0.7;

    private Charsets() {}

    static Charset oneByte(byte[] sample) {
        return ONE_BYTE.stream()
                .max(Comparator.comparingLong((Charset charset) -> score(new String(sample, charset)))
                        .thenComparing(Comparator.comparingInt((Charset charset) -> -ONE_BYTE.indexOf(charset))))
                .orElse(WINDOWS_1251);
    }

    /// @return none when it is not UTF-16
    static Optional<Charset> twoBytes(byte[] sample) {
        int length = sample.length - sample.length % 2;
        if (length < 4) return Optional.empty();
        return List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE).stream()
                .filter(charset ->
                        plain(charset.decode(ByteBuffer.wrap(sample, 0, length)).toString()))
                .findFirst();
    }

    /// Nearly all Latin and Cyrillic letters, digits and signs of ASCII: by chance no bytes are.
    private static boolean plain(String text) {
        long plain = text.chars()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c < 0x7f) || cyrillic(c))
                .count();
        return plain > text.length() * MOST_OF_A_TEXT && text.indexOf('\0') < 0;
    }

    private static boolean cyrillic(int c) {
        return c >= 0x400 && c < 0x460;
    }

    private static long score(String text) {
        long score = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) score += letter(c, before);
            before = c;
        }
        return score;
    }

    private static int letter(char c, char before) {
        boolean inWord = Character.isLetter(before) && before >= 0x80;
        if (!Character.isLetter(c))
            return inWord && "»“”’…–— ".indexOf(c) < 0 && c != '\u00a0' ? SIGN_IN_A_WORD : usual(c);
        var common = FREQUENCY.get(Character.toLowerCase(c));
        if (common == null) return FOREIGN_LETTER;
        boolean odd = Character.isUpperCase(c) && Character.isLowerCase(before) && before >= 0x80;
        return odd ? CAPITAL_IN_A_WORD : common - 15;
    }

    /// Signs that Russian texts do have.
    private static int usual(char c) {
        return "«»№–—“”„…’\u00a0°§©®".indexOf(c) >= 0 ? 0 : FOREIGN_LETTER;
    }

    private static Map<Character, Integer> frequency(String table) {
        return List.of(table.split(" ")).stream()
                .collect(Collectors.toMap(entry -> entry.charAt(0), entry -> Integer.parseInt(entry.substring(1))));
    }
}
