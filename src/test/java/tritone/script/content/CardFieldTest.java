package tritone.script.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.script.content.CardField.FieldType;

class CardFieldTest {
    @ParameterizedTest
    @CsvSource({
        "TEXT, anything, true",
        "NUMBER, 5 500 000, true",
        "NUMBER, '12,5', true",
        "NUMBER, a dozen, false",
        "DATE, 2026-11-22, true",
        "DATE, 22.11.2026, false",
        "DATE, 2026-02-30, false",
        "EMAIL, v.melnikov@example.ru, true",
        "EMAIL, v.melnikov, false",
        "CHOICE, June, true",
        "CHOICE, july, false",
        "NUMBER, '', true",
        "CHOICE, '', true"
    })
    void aFieldTakesValuesOfItsTypeAndNone(FieldType type, String value, boolean taken) {
        assertThat(new CardField("x", type, List.of("May", "June"), false).takes(value))
                .isEqualTo(taken);
    }
}
