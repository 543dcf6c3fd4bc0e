package tritone.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Whether a password is among those that are tried first: the commonest ones as they stand, with figures and signs
/// after them (`qwerty2026!`), in the usual disguise (`p@ssw0rd`), and typed on the Russian keyboard (`йцукен`, and
/// `gfhjkm`, which is `пароль`); one sign repeated, and signs in a row.
final class CommonPasswords {
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String DISGUISED = "@4301!5$7";
    private static final String MEANT = "aaeoiisst";
    private static final Set<String> RUSSIAN_WORDS = Set.of(
            "пароль",
            "привет",
            "любовь",
            "наташа",
            "максим",
            "андрей",
            "марина",
            "светлана",
            "россия",
            "администратор",
            "менеджер",
            "оператор",
            "солнышко",
            "спартак",
            "зенит",
            "виктория",
            "анастасия",
            "продажи",
            "звонок");
    private static final int SHORTEST_STEM = 4;
    private static final int FEW_SIGNS = 2;

    private final Set<String> words;

    private CommonPasswords(Set<String> words) {
        this.words = words;
    }

    /// The shipped list.
    static CommonPasswords shipped() {
        try (InputStream file =
                        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt.gz"));
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return new CommonPasswords(lines.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of common passwords cannot be read", broken);
        }
    }

    boolean has(String password) {
        String plain = plain(password);
        if (plain.chars().distinct().count() <= FEW_SIGNS || inARow(plain)) return true;
        return Stream.of(plain, undisguised(plain))
                .flatMap(form -> Stream.of(form, stem(form)))
                .flatMap(form -> Stream.of(form, typed(form, RUSSIAN, LATIN), typed(form, LATIN, RUSSIAN)))
                .anyMatch(form ->
                        form.length() >= SHORTEST_STEM && (words.contains(form) || RUSSIAN_WORDS.contains(form)));
    }

    /// One spelling for all: width, case, and spaces around the words do not make a password another one.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    private static boolean inARow(String text) {
        for (int step : new int[] {1, -1}) {
            boolean row = true;
            for (int i = 1; i < text.length() && row; i++) row = text.charAt(i) - text.charAt(i - 1) == step;
            if (row) return true;
        }
        return false;
    }

    private static String stem(String text) {
        return text.replaceFirst("^[^\\p{L}]+", "").replaceFirst("[^\\p{L}]+$", "");
    }

    private static String undisguised(String text) {
        return typed(text, DISGUISED, MEANT);
    }

    private static String typed(String text, String from, String to) {
        var other = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            int at = from.indexOf(sign);
            other.append(at < 0 ? sign : to.charAt(at));
        }
        return other.toString();
    }
}
