package tritone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.simulation.Behaviour.Talks;

class DemoBaseTest {
    private Profile profile;
    private DemoBase base;

    @BeforeEach
    void draw() throws IOException {
        profile = Profile.read(Path.of("asterisk-config/network/profile.yaml"));
        base = new DemoBase(profile);
    }

    @Test
    void twoThousandRowsUnderTheirHeadings() {
        List<String> lines =
                new String(base.csv(), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(1 + DemoBase.SIZE);
        assertThat(lines.getFirst()).startsWith("Компания;Контактное лицо;").endsWith(";Код");
        assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ';').count() == 9);
    }

    @Test
    void theSameSeedDrawsTheSameBase() {
        assertThat(new DemoBase(profile).csv()).isEqualTo(base.csv());
    }

    @Test
    void everyNumberIsValidGivenOnceAndNobodys() throws NumberParseException {
        var phones = base.rows().stream().flatMap(row -> row.phones().stream()).toList();

        assertThat(phones).doesNotHaveDuplicates();
        for (String phone : phones) {
            var number = PhoneNumberUtil.getInstance().parse(phone, "RU");
            assertThat(PhoneNumberUtil.getInstance().isValidNumber(number))
                    .as(phone)
                    .isTrue();
            assertThat(phone).matches("\\+7(\\d{3}|\\d{4})0\\d+");
        }
    }

    @Test
    void allPhonesOfALeadHaveTheSamePerson() {
        var subscribers = new Subscribers(profile);
        for (var row : base.rows())
            assertThat(row.phones())
                    .allMatch(phone -> subscribers.person(phone.substring(1)).equals(base.person(row)));
    }

    @Test
    void moreThanHalfAnswerTheFirstCallAndTheyHaveAllKindsOfConversations() {
        var subscribers = new Subscribers(profile);
        var talks = base.rows().stream()
                .map(row -> subscribers.behaviour(row.digits(), 1))
                .filter(Talks.class::isInstance)
                .map(Talks.class::cast)
                .toList();

        assertThat(talks.size()).isBetween(1_150, 1_360);
        assertThat(talks.stream().map(Talks::dialogue).distinct()).hasSize(13);
    }

    @Test
    void aCodeFindsItsRow() {
        var row = base.rows().get(41);

        assertThat(row.code()).isEqualTo("Т-0042");
        assertThat(base.byCode("Т-0042")).contains(row);
        assertThat(base.byCode("X")).isEmpty();
    }
}
