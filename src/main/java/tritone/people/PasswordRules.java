package tritone.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which passwords are taken (after NIST SP 800-63B): eight signs or more, any signs, none of the common ones, nothing
/// that is known of the person or the company. No rule asks for capitals or figures: a long phrase is better.
public final class PasswordRules {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 200;
    /// Shorter words stand in too many good phrases by chance.
    private static final int SHORTEST_WORD = 4;

    private final CommonPasswords common = CommonPasswords.shipped();
    private final List<String> company;

    /// @param company words for the company that everybody there knows
    public PasswordRules(List<String> company) {
        this.company = company.stream().map(CommonPasswords::plain).toList();
    }

    /// What is wrong with a password; empty when it is taken.
    ///
    /// @param login whose it shall be
    /// @param name  what they are called
    public Optional<Flaw> flaw(String password, String login, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of(Flaw.SHORT);
        if (length > LONGEST) return Optional.of(Flaw.LONG);
        String plain = CommonPasswords.plain(password);
        if (common.has(password)) return Optional.of(Flaw.COMMON);
        if (holds(plain, words(login)) || holds(plain, words(name))) return Optional.of(Flaw.HAS_LOGIN);
        if (holds(plain, company.stream())) return Optional.of(Flaw.HAS_COMPANY);
        return Optional.empty();
    }

    private static Stream<String> words(String text) {
        return Stream.concat(
                Stream.of(CommonPasswords.plain(text)),
                Arrays.stream(text.split("[\\s.@_-]+")).map(CommonPasswords::plain));
    }

    private static boolean holds(String password, Stream<String> words) {
        return words.filter(word -> word.length() >= SHORTEST_WORD).anyMatch(password::contains);
    }

    public enum Flaw {
        SHORT,
        LONG,
        COMMON,
        HAS_LOGIN,
        HAS_COMPANY
    }
}
