package tritone.lead.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.lead.sheet.Sheet.SheetRow;

class ColumnsTest {
    @Test
    void columnsAreGuessedByTheirRussianHeadings() {
        assertThat(guess("Название компании;Контактное лицо;Контактный телефон;Моб. тел.;Город;Сегмент;"
                        + "Категория;Источник;Согласие;ИНН"))
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                // 2GIS
                "Наименование;Рубрики;Адрес;Почтовый индекс;Город;Регион;Часы работы;Часовой пояс;Телефон 1;Телефон 2;E-mail 1;Веб-сайт 1"
                        + " ! COMPANY CATEGORY EXTRA EXTRA REGION REGION EXTRA EXTRA PHONE PHONE EXTRA EXTRA",
                // 1C
                "Контрагент;Полное наименование;ИНН;КПП;Юридический адрес;Контактное лицо;Телефон контактного лица;Факс;Расчетный счет"
                        + " ! COMPANY COMPANY EXTRA EXTRA EXTRA PERSON PHONE EXTRA EXTRA",
                // amoCRM
                "ID;Название компании;Полное имя;Должность (контакт);Рабочий телефон (контакт);Мобильный телефон;"
                        + "Факс;Рабочий email;Ответственный;Дата создания;Этап сделки;Теги"
                        + " ! EXTRA COMPANY PERSON EXTRA PHONE PHONE EXTRA EXTRA EXTRA EXTRA EXTRA EXTRA",
                // Bitrix24
                "ID;Название компании;Тип компании;Сфера деятельности;Имя;Фамилия;Отчество;Рабочий телефон;"
                        + "Мобильный телефон;Номер факса;Населенный пункт;Источник;Дополнительно об источнике;Статус;"
                        + "Количество сотрудников"
                        + " ! EXTRA COMPANY EXTRA CATEGORY PERSON PERSON PERSON PHONE PHONE EXTRA REGION SOURCE EXTRA EXTRA EXTRA",
                // HH
                "Фамилия;Имя;Отчество;Мобильный телефон;Email;Город;Желаемая должность;Дата рождения"
                        + " ! PERSON PERSON PERSON PHONE EXTRA REGION EXTRA EXTRA",
                // Kontur, SPARK
                "Наименование;Код налогоплательщика;Регистрационный номер;Адрес (место нахождения);Телефон;Сайт;"
                        + "Вид деятельности/отрасль;Регион регистрации;Руководитель - ФИО;Руководитель - должность;"
                        + "Руководитель - ИНН;Размер компании;Основной вид деятельности"
                        + " ! COMPANY EXTRA EXTRA EXTRA PHONE EXTRA CATEGORY REGION PERSON EXTRA EXTRA EXTRA CATEGORY",
                // Google
                "First Name;Middle Name;Last Name;Phonetic First Name;Organization Name;Organization Title;"
                        + "Birthday;E-mail 1 - Value;Phone 1 - Label;Phone 1 - Value;Phone 2 - Type;Phone 2 - Value;"
                        + "Address 1 - City;Address 1 - Country"
                        + " ! PERSON PERSON PERSON EXTRA COMPANY EXTRA EXTRA EXTRA EXTRA PHONE EXTRA PHONE REGION EXTRA",
                // English CRMs
                "Lead Source;Lead Status;Account Name;Phone;Mobile;Home Phone;Fax;Email;Do Not Call;"
                        + "Email Opt Out;Industry;State/Province;Lead Owner;Annual Revenue;No. of Employees"
                        + " ! SOURCE EXTRA COMPANY PHONE PHONE PHONE EXTRA EXTRA DO_NOT_CALL EXTRA CATEGORY REGION EXTRA EXTRA EXTRA",
                "mobilePhone;companyName;phone_number;cell;WhatsApp;Contact owner;Contact Name;Company ID;Consent;DoNotCall"
                        + " ! PHONE COMPANY PHONE PHONE PHONE EXTRA PERSON EXTRA CONSENT DO_NOT_CALL",
                // words with other words in them
                "Руководитель;Вид деятельности;Дополнительно;Посетитель;Получатель;Учредитель;Телеграм;Мобилизация;Сотрудник;Отель"
                        + " ! PERSON CATEGORY EXTRA EXTRA EXTRA EXTRA EXTRA PHONE EXTRA EXTRA",
                "Тел.;Тел/факс;Тел. 2;Конт. тел.;Телефон(ы);Сот.;Моб;т. моб.;Номер телефона;Телефон: рабочий;"
                        + "Тип телефона;Комментарий к телефону;Количество телефонов"
                        + " ! PHONE PHONE PHONE PHONE PHONE PHONE PHONE PHONE PHONE PHONE EXTRA EXTRA EXTRA",
                "Не звонить;Согласие;Дата согласия;Согласие на рассылку;Отзыв согласия;Стоп-лист;Чёрный список;Отписан;Запрет звонков"
                        + " ! DO_NOT_CALL CONSENT CONSENT EXTRA DO_NOT_CALL DO_NOT_CALL DO_NOT_CALL DO_NOT_CALL DO_NOT_CALL",
                "Руководитель организации;Клиент: имя;Имя компании;Источник лида;Контактный номер;Contact No.;ЮЛ;Название лида"
                        + " ! PERSON PERSON COMPANY SOURCE PHONE PHONE COMPANY EXTRA",
                "Контактное лицо 1;Контактное лицо 2;Директор;ЛПР ! PERSON PERSON PERSON PERSON",
            })
    void columnsAreKnownByTheHeadingsOfTheProgramsTheyComeFrom(String headings, String fields) {
        assertThat(guess(headings)).extracting(Field::name).containsExactly(fields.split(" "));
    }

    @Test
    void oneNumberThatHappensToHaveTheCheckDigitOfATaxNumberIsATelephone() {
        assertThat(guess("Куда;Кто", "9161234503;Анна")).containsExactly(Field.PHONE, Field.EXTRA);
    }

    @Test
    void otherNumbersAreNoTelephones() {
        assertThat(guess("Компания;Реквизит", "Ромашка;7707083893", "Лютик;7736207543", "Пион;3664069397"))
                .containsExactly(Field.COMPANY, Field.EXTRA);
        assertThat(guess(
                        "Код;Счёт;Индекс;Дата;Цена;Куда",
                        "9161234567;40702810900000012345;394000;01.09.2026;9 161 234 567,00;89161234567"))
                .containsExactly(Field.EXTRA, Field.EXTRA, Field.EXTRA, Field.EXTRA, Field.EXTRA, Field.PHONE);
    }

    @Test
    void linksAndWordsUnderATelephonesHeadingAreKeptAsTheyAre() {
        assertThat(guess("Телефон 1;WhatsApp 1", "89161234567;https://wa.me/79161234567"))
                .containsExactly(Field.PHONE, Field.EXTRA);
        assertThat(guess("Контакты;Компания", "89161234567, Анна;Ромашка")).containsExactly(Field.PHONE, Field.COMPANY);
        assertThat(guess("Телефон;Компания", "нет;Ромашка")).containsExactly(Field.PHONE, Field.COMPANY);
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
