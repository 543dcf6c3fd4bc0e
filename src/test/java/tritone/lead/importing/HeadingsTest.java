package tritone.lead.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.lead.sheet.Sheet.SheetRow;

class HeadingsTest {
    @Test
    void theFirstRowIsTheUsualOne() {
        var found = find("Компания;Телефон", "Ромашка;89000000001");
        assertThat(found.lines()).containsExactly(1L);
        assertThat(found.texts()).containsExactly("Компания", "Телефон");
        assertThat(found.after()).isEqualTo(1);
    }

    @Test
    void titlesAboveTheHeadingsArePassedOver() {
        assertThat(find(
                                "Список клиентов на 01.09.2026",
                                "ООО «Пример», тел. 8 495 000-00-00",
                                "Компания;Контактное лицо;Телефон",
                                "Ромашка;Анна;89000000001",
                                "Лютик;Пётр;89000000002")
                        .lines())
                .containsExactly(3L);
        assertThat(find("Выгрузка;;;", "Дата:;01.09.2026;;", "Имя;Моб. тел.;Город;Сайт", "Анна;89000000001;Омск;a.ru")
                        .lines())
                .containsExactly(3L);
    }

    @Test
    void aFileWithoutHeadingsHasNone() {
        var found = find("Анна;89000000001;Омск", "Пётр;89000000002;Томск");
        assertThat(found.lines()).isEmpty();
        assertThat(found.after()).isZero();
    }

    @Test
    void aTitleAboveRowsWithoutHeadingsIsNoHeading() {
        var found = find("Обзвон на понедельник", "Анна;89000000001;Омск", "Пётр;89000000002;Томск");
        assertThat(found.lines()).isEmpty();
        assertThat(found.after()).isEqualTo(1);
    }

    @Test
    void twoRowsOfHeadingsAreReadAsOne() {
        var found = find(
                "Компания;Контакты;;Адрес", ";Телефон;E-mail;", "1;2;3;4", "Ромашка;89000000001;a@b.ru;Омск, Мира, 1");
        assertThat(found.lines()).containsExactly(1L, 2L);
        assertThat(found.texts()).containsExactly("Компания", "Контакты Телефон", "Контакты E-mail", "Адрес");
        assertThat(found.after()).isEqualTo(3);
    }

    @Test
    void aRowOfDataWithoutANumberIsNoSecondRowOfHeadings() {
        var found = find("Компания;Телефон;Город", "Ромашка;;Омск", "Лютик;89000000002;Томск");
        assertThat(found.lines()).containsExactly(1L);
        assertThat(found.after()).isEqualTo(1);
    }

    @Test
    void headingsAreFoundWhenNoRowOfTheBeginningHasANumber() {
        assertThat(find("Отчёт;;", "Компания;Телефон;Город", "Ромашка;;Омск", "Лютик;;Томск")
                        .lines())
                .containsExactly(2L);
    }

    @Test
    void headingsNobodyKnowsAreHeadingsAllTheSame() {
        assertThat(find("Кто;Куда", "Анна;89000000001").lines()).containsExactly(1L);
    }

    private static Headings find(String... lines) {
        List<SheetRow> rows = new ArrayList<>();
        for (String line : lines) rows.add(new SheetRow(rows.size() + 1, List.of(line.split(";", -1))));
        return Headings.find(rows, cell -> Columns.holdsPhone(cell, "RU"));
    }
}
