package tritone.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 916 123-45-67",
                "9161234567",
                "79161234567",
                "0044 20 7946 0018",
                "020 7946 0018",
                "8 810 44 20 7946 0018",
            })
    void whatMayBeOfSeveralCountriesIsNotGuessed(String text) {
        assertThat(WrittenNumber.read(text, Optional.empty())).isEqualTo(new WrittenNumber.CountryNeeded());
    }

    @Test
    void aCountryCodeOrACountryTellsWhoseNumberItIs() {
        assertThat(WrittenNumber.read("тел. +7 (916) 123-45-67", Optional.empty()))
                .isEqualTo(new WrittenNumber.Read(new PhoneNumber("+79161234567")));
        assertThat(WrittenNumber.read("8 916 123-45-67", Optional.of("RU")))
                .isEqualTo(new WrittenNumber.Read(new PhoneNumber("+79161234567")));
        assertThat(WrittenNumber.read("020 7946 0018", Optional.of("GB")))
                .isEqualTo(new WrittenNumber.Read(new PhoneNumber("+442079460018")));
        // the country said is that of numbers without one
        assertThat(WrittenNumber.read("+375 29 123-45-67", Optional.of("RU")))
                .isEqualTo(new WrittenNumber.Read(new PhoneNumber("+375291234567")));
    }

    @Test
    void whatIsNoNumberIsToldWhy() {
        assertThat(WrittenNumber.read("Иванов", Optional.empty()))
                .isEqualTo(new WrittenNumber.NoNumber(PhoneNumbers.Reason.NO_DIGITS));
        assertThat(WrittenNumber.read("112", Optional.of("RU")))
                .isEqualTo(new WrittenNumber.NoNumber(PhoneNumbers.Reason.TOO_SHORT));
    }
}
