package tritone.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tritone.phone.PhoneNumbers.Parsed;
import tritone.phone.PhoneNumbers.Reason;
import tritone.phone.PhoneNumbers.Unreadable;

class PhoneNumbersTest {
    private static final List<Function<String, String>> WAYS = List.of(
            n -> "+7" + n,
            n -> "8" + n,
            n -> "7" + n,
            n -> n,
            n -> "+8" + n,
            n -> "+7 (" + n.substring(0, 3) + ") " + n.substring(3, 6) + "-" + n.substring(6, 8) + "-" + n.substring(8),
            n -> "8 (" + n.substring(0, 3) + ") " + n.substring(3, 6) + " " + n.substring(6, 8) + " " + n.substring(8),
            n -> "8-" + n.substring(0, 3) + "-" + n.substring(3, 6) + "-" + n.substring(6, 8) + "-" + n.substring(8),
            n -> "+7." + n.substring(0, 3) + "." + n.substring(3, 6) + "." + n.substring(6),
            n -> "\u00a08\u00a0" + n.substring(0, 3) + "\u00a0" + n.substring(3, 6) + "\u2013" + n.substring(6),
            n -> "тел. 8" + n,
            n -> "моб.: +7 " + n,
            n -> "8" + n + " доб. 12",
            n -> "  +7" + n + "  ");

    @Test
    void everyWayARussianWritesAMobileNumberIsReadAsTheSameNumber() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String national = "9" + String.format("%09d", random.nextInt(1_000_000_000));
            for (var way : WAYS) {
                String written = way.apply(national);
                assertThat(PhoneNumbers.parse(written, "RU")).as(written).isEqualTo(number("+7" + national));
            }
        }
    }

    @Test
    void theShortWayForMobilesNeverDisagreesWithTheNumberingPlan() throws NumberParseException {
        var random = new Random(11);
        var plan = PhoneNumberUtil.getInstance();
        for (int round = 0; round < 3000; round++) {
            String national = "9" + String.format("%09d", random.nextInt(1_000_000_000));
            assertThat(plan.isValidNumber(plan.parse(national, "RU")))
                    .as(national)
                    .isTrue();
        }
    }

    @Test
    void landlinesAndForeignNumbersAreReadToo() {
        assertThat(PhoneNumbers.parse("8 (495) 123-45-67", "RU")).isEqualTo(number("+74951234567"));
        assertThat(PhoneNumbers.parse("(3842) 12-34-56", "RU")).isEqualTo(number("+73842123456"));
        assertThat(PhoneNumbers.parse("8 800 200-00-00", "RU")).isEqualTo(number("+78002000000"));
        assertThat(PhoneNumbers.parse("+375 29 123-45-67", "RU")).isEqualTo(number("+375291234567"));
        assertThat(PhoneNumbers.parse("029 123-45-67", "BY")).isEqualTo(number("+375291234567"));
    }

    @Test
    void whatIsNoNumberSaysWhy() {
        assertThat(why("")).isEqualTo(Reason.BLANK);
        assertThat(why("нет")).isEqualTo(Reason.NO_DIGITS);
        assertThat(why("112")).isEqualTo(Reason.TOO_SHORT);
        assertThat(why("123-45-67")).isEqualTo(Reason.TOO_SHORT);
        assertThat(why("8 916 123 45 67 89")).isEqualTo(Reason.TOO_LONG);
        assertThat(why("+999 123 456 789")).isEqualTo(Reason.UNKNOWN_COUNTRY);
        assertThat(why("+7 1234567890")).isEqualTo(Reason.NOT_IN_THE_PLAN);
        assertThat(why("7,91612E+10")).isEqualTo(Reason.ROUNDED);
    }

    private static Parsed number(String e164) {
        return new Parsed(new PhoneNumber(e164));
    }

    private static Reason why(String text) {
        return ((Unreadable) PhoneNumbers.parse(text, "RU")).reason();
    }
}
