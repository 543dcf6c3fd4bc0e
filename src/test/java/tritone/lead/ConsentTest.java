package tritone.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
    @ParameterizedTest
    @ValueSource(strings = {"Заявка с сайта 12.10.2026", "да", "Да", "yes", "log 14", "+"})
    void whateverNamesItIsEvidence(String text) {
        assertThat(Consent.given(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "нет",
                " Нет ",
                "НЕТ",
                "no",
                "FALSE",
                "0",
                "-",
                "—",
                "Отозвано",
                "n/a",
                "Н/Д",
                "Unsubscribed",
                "нет согласия"
            })
    void aNoOrADashIsNone(String text) {
        assertThat(Consent.given(text)).isFalse();
    }
}
