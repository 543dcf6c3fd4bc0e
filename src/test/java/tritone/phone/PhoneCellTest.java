package tritone.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.phone.PhoneCell.Entry;
import tritone.phone.PhoneNumbers.Reason;

/// What is read from a cell with telephone numbers.
class PhoneCellTest {
    private static final String ONE = "+79161234567";

    private static final String OTHER = "+74951234568";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "8 916 123-45-67 (Иван Петрович)          ! Иван Петрович",
                "8 916 123-45-67 бухгалтерия              ! бухгалтерия",
                "8 916 123-45-67 вн. 12                   ! вн. 12",
                "8 916 123-45-67 внутр. 12                ! внутр. 12",
                "8 916 123-45-67, доб. 12                 ! доб. 12",
                "8 916 123-45-67 доб.12-34                ! доб.12-34",
                "8 916 123-45-67 ext 12                   ! ext 12",
                "8 916 123-45-67 x12                      ! x12",
                "8 916 123-45-67 #12                      ! #12",
                "8 916 123-45-67,12                       ! 12",
                "89161234567 WhatsApp                     ! WhatsApp",
                "89161234567Max                           ! Max",
                "8 916 123-45-67 раб.                     ! раб.",
                "раб. 8 916 123-45-67                     ! раб.",
                "8 916 123-45-67 после 18:00              ! после 18:00",
                "8 916 123-45-67 с 9 до 18                ! с 9 до 18",
                "8 916 123-45-67 (пн-пт 9:00-18:00)       ! пн-пт 9:00-18:00",
                "8 916 123-45-67 до 01.09.2026            ! до 01.09.2026",
                "8 916 123-45-67 кв. 5, Иван              ! кв. 5, Иван",
                "8 916 123-45-67, ivan1985@mail.ru        ! ivan1985@mail.ru",
                "8 916 123-45-67 https://wa.me/79161234567 ! https://wa.me/79161234567",
                "тел.: 8 916 123-45-67                    ! ''",
                "т. 89161234567                           ! ''",
                "т89161234567                             ! ''",
                "тел./факс 8 916 123-45-67                ! тел./факс",
                "Иван: +7 (916) 123-45-67                 ! Иван",
                "8 916 123-45-67 до 18-00                 ! до 18-00",
                "8 916 123-45-67 с 9-00 до 18-00          ! с 9-00 до 18-00",
                "8 916 123-45-67 (2)                      ! 2",
                "89161234567ООО                           ! ООО",
                "ИНН 7707083893, 8 916 123-45-67          ! ИНН 7707083893",
                "заказ 12345678 / 89161234567             ! заказ 12345678",
            })
    void wordsAroundANumberAreItsNoteAndNoPartOfIt(String cell, String note) {
        assertThat(read(cell).entries()).containsExactly(new Entry(new PhoneNumber(ONE), note, false));
        assertThat(read(cell).unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 916 123-45-67, 8 (495) 123-45-68",
                "8 916 123-45-67;8 (495) 123-45-68",
                "8 916 123-45-67/8 (495) 123-45-68",
                "8 916 123-45-67 / 8 (495) 123-45-68",
                "8 916 123-45-67\n8 (495) 123-45-68",
                "8 916 123-45-67\r\n84951234568",
                "8 916 123-45-67 и 8 (495) 123-45-68",
                "8 916 123-45-67 или 8 (495) 123-45-68",
                "8 916 123-45-67 8 (495) 123-45-68",
                "89161234567 84951234568",
                "9161234567 4951234568",
                "8916123456784951234568",
                "8(916)123-45-678(495)123-45-68",
                "8(916)12345678(495)1234568",
                "+79161234567+74951234568",
                "+7 916 123 45 67 +7 495 123 45 68",
                "89161234567|84951234568",
                "89161234567\t84951234568",
                "89161234567 & 84951234568",
                "1) 89161234567 2) 84951234568",
                "1. 8 916 123-45-67; 2. 8 495 123-45-68",
                "моб. 8 916 123-45-67, раб. 8 495 123-45-68",
                "8 916 123-45-67; ; 8 495 123-45-68;",
                "89161234567.0, 84951234568.0",
            })
    void severalNumbersAreReadWhateverPartsThem(String cell) {
        assertThat(numbers(cell)).containsExactly(ONE, OTHER);
        assertThat(read(cell).unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "79161234567.0",
                "79161234567,0",
                "79 161 234 567,00",
                "9161234567.0",
                "89161234567.00",
                "7.9161234567E+10",
                "7,9161234567E10",
                "'89161234567",
                "\u202a+7 916 123-45-67\u202c",
                "\ufeff8\u00a0916\u200b\u00a0123\u201145\u201367",
                "８９１６１２３４５６７",
                "٨٩١٦١٢٣٤٥٦٧",
                "＋7（916）123\uff0d45\uff0d67",
                "8 916 123\u00ad45\u00ad67",
                "8~916 123-45-67",
                "8,916,123,45,67",
                "8.916.123.45.67",
                "8-916-123-45-67.",
                "+7 (8) 916 123-45-67",
                "+8 916 123-45-67",
                "+ 7 916 123 45 67",
                "+(7) 916 1234567",
                "8 (916)123 45\n67",
                "79 161 234 567",
            })
    void oneNumberIsReadHoweverItIsDressed(String cell) {
        assertThat(numbers(cell)).containsExactly(ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "8 9OO 123-45-67, +79001234567",
        "8 9ОО 123-45-67, +79001234567",
        "8 (9оо) 123-оо-67, +79001230067",
        "89Oо1234567, +79001234567",
        "375291234567, +375291234567",
        "375 29 123-45-67, +375291234567",
        "00375291234567, +375291234567",
        "810375291234567, +375291234567",
        "8~10 375 29 123 45 67, +375291234567",
        "8-10-375-29-123-45-67, +375291234567",
        "998901234567, +998901234567",
        "996 555 123456, +996555123456",
        "380501234567, +380501234567",
        "77011234567, +77011234567",
        "44 20 7946 0958, +442079460958",
        "0044 20 7946 0958, +442079460958",
        "+8 495 123-45-68, +74951234568",
        "8482000016.0, +78482000016",
        "8 495 000-40-03, +74950004003",
    })
    void zerosInLettersAndCountriesWithoutAPlusAreRead(String cell, String e164) {
        assertThat(numbers(cell)).containsExactly(e164);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "7.9E+10            ! ROUNDED",
                "7,90002E+10        ! ROUNDED",
                "7E+10              ! ROUNDED",
                "8.9E10             ! ROUNDED",
                "7,916123456E+10    ! ROUNDED",
                "112                ! TOO_SHORT",
                "7 916 123 45 6     ! TOO_SHORT",
                "7916123456         ! TOO_SHORT",
                "7707083893         ! TOO_SHORT",
                "8 916 123 45 67 89 ! TOO_LONG",
                "40702810900000012345 ! TOO_LONG",
                "нет                ! NO_DIGITS",
                "см. сайт           ! NO_DIGITS",
                "ivan@mail.ru       ! NO_DIGITS",
                "ivan89161234567@mail.ru ! SOMETHING_ELSE",
                "https://wa.me/79161234567 ! SOMETHING_ELSE",
                "site89161234567.ru ! SOMETHING_ELSE",
                "01.09.2026         ! SOMETHING_ELSE",
                "2026-09-01T10:00   ! SOMETHING_ELSE",
                "A9161234567        ! SOMETHING_ELSE",
                "ИНН 9161234567     ! SOMETHING_ELSE",
                "р/с 40702810900000012345 ! SOMETHING_ELSE",
                "9161a234567        ! SOMETHING_ELSE",
                "91612, 34567       ! TOO_SHORT",
                "8 916; 123-45-67   ! TOO_SHORT",
            })
    void whatIsNoNumberIsNoneAndSaysWhy(String cell, Reason why) {
        assertThat(read(cell).entries()).isEmpty();
        assertThat(read(cell).unreadable().getFirst().reason()).isEqualTo(why);
    }

    @Test
    void eachNumberKeepsItsOwnWords() {
        assertThat(notes("Иван 89161234567, Мария 84951234568")).containsExactly("Иван", "Мария");
        assertThat(notes("89161234567 Иван, 84951234568 Мария")).containsExactly("Иван", "Мария");
        assertThat(notes("89161234567 (Иван) 84951234568 (Мария)")).containsExactly("Иван", "Мария");
        assertThat(notes("8 916 123-45-67, доб. 12; +7 495 123-45-68")).containsExactly("доб. 12", "");
        assertThat(notes("моб. 89161234567 раб. 84951234568")).containsExactly("моб.", "раб.");
    }

    @Test
    void aFaxIsKnownByItsWord() {
        assertThat(faxes("факс 8 495 123-45-68")).containsExactly(true);
        assertThat(faxes("8 495 123-45-68 (факс)")).containsExactly(true);
        assertThat(faxes("fax: 84951234568")).containsExactly(true);
        assertThat(faxes("тел. 89161234567, факс 84951234568")).containsExactly(false, true);
        assertThat(faxes("89161234567 факс 84951234568")).containsExactly(false, true);
        assertThat(faxes("89161234567 факс; 84951234568")).containsExactly(true, false);
        assertThat(faxes("тел./факс 84951234568")).containsExactly(false);
        assertThat(faxes("т/ф 84951234568")).containsExactly(false);
        assertThat(faxes("Tel/Fax 84951234568")).containsExactly(false);
    }

    @Test
    void aShortNumberBesideAWholeOneIsLeftOutAndKeptInTheNote() {
        var cell = read("8 (3842) 12-34-56, 12-34-57");
        assertThat(cell.entries()).extracting(Entry::note).containsExactly("12-34-57");
        assertThat(cell.unreadable()).extracting(PhoneCell.Piece::text).containsExactly("12-34-57");
        assertThat(notes("89161234567 / Анна")).containsExactly("Анна");
        assertThat(read("").blank()).isTrue();
        assertThat(read("\u200b\u00a0").blank()).isTrue();
    }

    private static PhoneCell read(String cell) {
        return PhoneCell.read(cell, "RU");
    }

    private static List<String> numbers(String cell) {
        var numbers = new ArrayList<String>();
        for (var entry : read(cell).entries()) numbers.add(entry.number().e164());
        return numbers;
    }

    private static List<String> notes(String cell) {
        return read(cell).entries().stream().map(Entry::note).toList();
    }

    private static List<Boolean> faxes(String cell) {
        return read(cell).entries().stream().map(Entry::fax).toList();
    }
}
