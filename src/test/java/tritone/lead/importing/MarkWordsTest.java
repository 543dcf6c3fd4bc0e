package tritone.lead.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "да",
                "Да",
                "ДА.",
                "yes",
                "1",
                "+",
                "true",
                "✓",
                "согласен",
                "Согласна",
                "согласие получено",
                "подписано",
                "opt-in",
                "agreed",
                "granted",
                "12.10.2026",
                "2026-10-12",
                "Заявка с сайта 12.10.2026",
                "log 14",
                "Договор с источником, 2026-10-12",
                "Форма на сайте, 2026-10-12",
                "да, 12.10.2026",
                "есть"
            })
    void whoSaysYesOrNamesTheEvidenceHasAgreed(String cell) {
        assertThat(MarkWords.consent(cell)).isEqualTo(Mark.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "нет",
                "Нет",
                "НЕТ!",
                "no",
                "0",
                "-",
                "—",
                "–",
                "n/a",
                "N/A",
                "н/д",
                "отозвано",
                "Отозвано 01.02.2026",
                "согласие отозвано",
                "отозвал согласие",
                "нет согласия",
                "Согласия нет",
                "без согласия",
                "не согласен",
                "не дано",
                "отказ",
                "отказался",
                "unsubscribed",
                "withdrawn 2026-02-01",
                "revoked",
                "declined",
                "opt-out",
                "opted out",
                "false",
                "неизвестно",
                "pending",
                "ожидается",
                "да, отозвано 01.02.2026",
                "согласен 01.01.2025, отозвал 01.02.2026",
                "не получено",
                "не подписано",
                "null",
                "отписался",
                "не хочет",
                "запретил",
                "expired"
            })
    void nobodyAgreedWhoSaidNoOrNothingOrTookItBack(String cell) {
        assertThat(MarkWords.consent(cell)).isEqualTo(Mark.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Мария", "позже", "см. примечание", "maybe", "B2B", "устно"})
    void whateverElseIsAsked(String cell) {
        assertThat(MarkWords.consent(cell)).isEqualTo(Mark.UNCLEAR);
        assertThat(MarkWords.doNotCall("Не звонить", cell)).isEqualTo(Mark.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "да",
                "Да",
                "yes",
                "1",
                "+",
                "x",
                "TRUE",
                "01.02.2026",
                "да, просил 01.02",
                "не звонить",
                "отказ",
                "отозвано",
                "unsubscribed",
                "stop",
                "просил не звонить",
                "жалоба",
                "do not call"
            })
    void aMarkInTheColumnOfThoseNotToBeCalledIsOne(String cell) {
        assertThat(MarkWords.doNotCall("Не звонить", cell)).isEqualTo(Mark.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "нет", "Нет", "no", "0", "-", "—", "false", "можно", "можно звонить"})
    void withoutAMarkTheyMayBeCalled(String cell) {
        assertThat(MarkWords.doNotCall("Не звонить", cell)).isEqualTo(Mark.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Можно звонить", "Разрешено звонить", "Can call"})
    void aColumnThatAsksTheOtherWayIsReadTheOtherWay(String heading) {
        assertThat(MarkWords.doNotCall(heading, "да")).isEqualTo(Mark.NO);
        assertThat(MarkWords.doNotCall(heading, "нет")).isEqualTo(Mark.YES);
        assertThat(MarkWords.doNotCall(heading, "")).isEqualTo(Mark.NO);
    }
}
