package tritone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.people.PasswordRules.Flaw;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(List.of("ромашка", "Romashka"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password", "Password1!", "12345678", "qwertyuiop", "qwerty2026", "p@ssw0rd", "P@$$w0rd123", "iloveyou",
                "йцукенгшщз", "Пароль2026", "gfhjkm123", "ghbdtn12", "aaaaaaaa", "11111111", "abababab", "abcdefghi",
                "987654321", "ｐａｓｓｗｏｒｄ", "pass word", "football1", "1q2w3e4r5t", "Спартак1922", "!!password!!"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(rules.flaw(password, "o.vetrova", "Ольга")).contains(Flaw.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct-horse",
                "зелёный чайник на балконе",
                "k7#mQz2p",
                "battery-staple",
                "мой кот ест снег",
                "x9-sparrow-tin",
                "plain lower case words"
            })
    void whatIsLongAndOnesOwnIsTakenWithoutCapitalsOrFigures(String password) {
        assertThat(rules.flaw(password, "o.vetrova", "Ольга Ветрова")).isEmpty();
    }

    @Test
    void sevenSignsAreTooFewAndEightAreEnough() {
        assertThat(rules.flaw("k7#mQz2", "x", "Y")).contains(Flaw.SHORT);
        assertThat(rules.flaw("k7#mQz2p", "x", "Y")).isEmpty();
        assertThat(rules.flaw("ж".repeat(3) + "🦊🐻🐼🐨".repeat(50), "x", "Y")).contains(Flaw.LONG);
    }

    @Test
    void neitherLoginNorNameNorTheCompanyStandsInIt() {
        assertThat(rules.flaw("my vetrova 77", "o.vetrova", "Ольга")).contains(Flaw.HAS_LOGIN);
        assertThat(rules.flaw("ОЛЬГА и чайник", "ov", "Ольга Ветрова")).contains(Flaw.HAS_LOGIN);
        assertThat(rules.flaw("полевая Ромашка!", "ov", "Анна")).contains(Flaw.HAS_COMPANY);
        assertThat(rules.flaw("ROMASHKA-forever", "ov", "Анна")).contains(Flaw.HAS_COMPANY);
        assertThat(rules.flaw("silver qa kettle", "qa", "Yu")).isEmpty();
    }
}
