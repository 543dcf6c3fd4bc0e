package tritone.lead.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.lead.sheet.Sheet.SheetRow;

class ColumnsTest {
    @Test
    void columnsAreGuessedByTheirRussianHeadings() {
        assertThat(
                        guess(
                                "Название компании;Контактное лицо;Контактный телефон;Моб. тел.;Город;Сегмент;Категория;Источник;Согласие;ИНН"))
                .containsExactly(
                        Field.COMPANY,
                        Field.PERSON,
                        Field.PHONE,
                        Field.PHONE,
                        Field.REGION,
                        Field.SEGMENT,
                        Field.CATEGORY,
                        Field.SOURCE,
                        Field.CONSENT,
                        Field.EXTRA);
        assertThat(guess("Фамилия;Имя;Отчество;ТЕЛЕФОН"))
                .containsExactly(Field.PERSON, Field.PERSON, Field.PERSON, Field.PHONE);
    }

    @Test
    void columnsAreGuessedByTheirEnglishHeadings() {
        assertThat(guess("Company;First name;Last name;Mobile;City;Industry;Lead source;Telegram"))
                .containsExactly(
                        Field.COMPANY,
                        Field.PERSON,
                        Field.PERSON,
                        Field.PHONE,
                        Field.REGION,
                        Field.CATEGORY,
                        Field.SOURCE,
                        Field.EXTRA);
    }

    @Test
    void aColumnOfNumbersIsATelephoneWhateverItIsCalled() {
        assertThat(guess("Кто;Куда", "Анна;8 916 123-45-67", "Пётр;+7 916 123 45 68"))
                .containsExactly(Field.EXTRA, Field.PHONE);
        assertThat(guess("Кто;ИНН", "Анна;9161234567")).containsExactly(Field.EXTRA, Field.EXTRA);
    }

    @Test
    void howManyPeopleWorkThereIsNoMobileNumber() {
        assertThat(guess("Сотовый;Сотрудников;Кол-во сотрудников", "8 916 123-45-67;40;40"))
                .containsExactly(Field.PHONE, Field.EXTRA, Field.EXTRA);
    }

    @Test
    void aFileWithoutHeadingsHasNumberedColumns() {
        var columns = columns(rows("Анна;89161234567", "Пётр;89161234568"));
        assertThat(columns.headed()).isFalse();
        assertThat(columns.headings()).containsExactly("Column 1", "Column 2");
        assertThat(columns.fields()).containsExactly(Field.EXTRA, Field.PHONE);
    }

    private static List<Field> guess(String... lines) {
        return columns(rows(lines)).fields();
    }

    private static Columns columns(List<SheetRow> rows) {
        var headings = Headings.find(rows, cell -> Columns.holdsPhone(cell, "RU"));
        var data = rows.stream().filter(row -> row.line() > headings.after()).toList();
        boolean headed = !headings.lines().isEmpty();
        int width = rows.getFirst().cells().size();
        return Columns.guess(headed ? headings.texts() : Collections.nCopies(width, ""), headed, data, "RU");
    }

    private static List<SheetRow> rows(String... lines) {
        var rows = new ArrayList<SheetRow>();
        for (String line : lines) rows.add(new SheetRow(rows.size() + 1, List.of(line.split(";", -1))));
        return rows;
    }
}
