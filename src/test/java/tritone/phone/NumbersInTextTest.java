package tritone.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.phone.NumbersInText.Span;

class NumbersInTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "звоните 8 (916) 123-45-67 Ивану",
                "+7 916 123 45 67",
                "+7(916)1234567",
                "8.916.123.45.67",
                "8/916/123/45/67",
                "8_916_123_45_67",
                "8,916,123,45,67",
                "8-9-1-6-1-2-3-4-5-6-7",
                "8 9 1 6 1 2 3 4 5 6 7",
                "8 (916)\n123-45-67",
                "８（９１６）１２３－４５－６７",
                "٨٩١٦١٢٣٤٥٦٧",
                "8\u200b916\u200b123\u00ad4567",
                "8\u00a0916\u2009123\u202f45\u201167",
                "⑧⑨①⑥①②③④⑤⑥⑦",
                "тел.89161234567",
                "89161234567доб5",
                "8 девятьсот шестнадцать 123 45 67",
                "восемь девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь",
                "Восемь девять один шесть один два три четыре пять шесть семь",
                "plus seven nine one six one two three four five six seven",
            })
    void aNumberIsFoundHoweverItIsWritten(String text) {
        assertThat(NumbersInText.find(text))
                .singleElement()
                .extracting(Span::digits)
                .asString()
                .endsWith("9161234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+375 29 123-45-67",
                "00375291234567",
                "+44 20 7946 0958",
                "+1-202-555-0143",
                "501 234 567",
                "123-45-67",
                "тел. 12-34-56",
                "перезвонить на 1234567",
                "WhatsApp: 29 12 345",
            })
    void foreignAndShortNumbersAreFoundToo(String text) {
        assertThat(NumbersInText.find(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T01:48:54.123456Z",
                "22.11.2026 в 10:00-18:30",
                "с 10:00 до 18:00, 30/11/2026",
                "1 500 000 руб",
                "1 234 567,89",
                "15 000",
                "3f2504e0-4f89-11d3-1234-567890123456",
                "192.168.100.200:5060",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "5 человек, 12 магазинов, кв. 12, дом 345",
                "раз, два, три",
                "один из двух",
                "10, 20, 30, 40, 50",
                "версия 1.2.3",
                "№ 1234567",
                "FAILURES 5/10",
                ""
            })
    void datesAmountsCodesAndAddressesOfComputersAreNone(String text) {
        assertThat(NumbersInText.find(text)).isEmpty();
    }
}
