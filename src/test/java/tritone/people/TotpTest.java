package tritone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);

    /// RFC 6238, appendix B, the rows of SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second), 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second), 6)).isEqualTo(code.substring(2));
    }

    /// RFC 4648, section 10.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsAppsReadThem(String text, String written) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @Test
    void aClockHalfAMinuteOffDoesNoHarm() {
        for (int off : new int[] {-30, 0, 30})
            assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.plusSeconds(off), 6), NOW, 0))
                    .isPresent();
        for (int off : new int[] {-90, 90})
            assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.plusSeconds(off), 6), NOW, 0))
                    .isEmpty();
    }

    @Test
    void aCodeIsGoodOnceAndNoneBeforeItAfterwards() {
        String code = Totp.code(SECRET, NOW, 6);
        long step = Totp.step(SECRET, code, NOW, 0).orElseThrow();
        assertThat(Totp.step(SECRET, code, NOW, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.minusSeconds(30), 6), NOW, step))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.plusSeconds(30), 6), NOW, step))
                .isPresent();
    }

    @Test
    void spacesDoNotMatterAndNonsenseIsNoCode() {
        String code = Totp.code(SECRET, NOW, 6);
        assertThat(Totp.step(SECRET, " " + code.substring(0, 3) + " " + code.substring(3), NOW, 0))
                .isPresent();
        for (String nonsense : new String[] {"", "12345", "abcdef", "٠٠٠٠٠٠", "0".repeat(40)})
            assertThat(Totp.step(SECRET, nonsense, NOW, 0)).isEmpty();
    }
}
