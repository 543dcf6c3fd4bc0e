package tritone.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever stands in a cell: drawn at random, and long.
class AnyCellTest {
    /// Whatever stands in a cell, a number read there stands there in one stretch, and nothing breaks.
    @Test
    void noCellYieldsANumberThatNobodyWouldReadThere() {
        var random = new Random(41);
        var bits = List.of(
                "8",
                "7",
                "+7",
                "9",
                "916",
                "495",
                "123",
                "45-67",
                "1234567",
                "89161234567",
                "+375",
                "00",
                "810",
                "(",
                ")",
                " ",
                " ",
                "-",
                ".",
                ",",
                ", ",
                ";",
                "/",
                "\n",
                "и",
                "доб. ",
                "вн",
                "#",
                "Иван",
                "факс",
                "e",
                "E+10",
                "О",
                "@",
                ".ru",
                "ИНН ",
                ".0",
                "'",
                "\u200b",
                "\u00a0",
                "\ud83d\udcde",
                "\ud83d",
                "0",
                "00000",
                "12:30",
                "=",
                "+");
        for (int round = 0; round < 6_000; round++) {
            var cell = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) cell.append(bits.get(random.nextInt(bits.size())));
            for (String region : List.of("RU", "BY", "US")) {
                var read = PhoneCell.read(cell.toString(), region);
                String digits = cell.toString().replaceAll("[OoОо]", "0").replaceAll("[^0-9]", "");
                for (var entry : read.entries()) {
                    String e164 = entry.number().e164();
                    String national = e164.substring(e164.length() - 6);
                    assertThat(digits).as("%s in %s", cell, region).contains(national);
                }
            }
        }
    }

    @Test
    void aLongCellIsReadInNoTime() {
        assertThat(read("8".repeat(32_000)).entries()).isEmpty();
        assertThat(read("8 ".repeat(16_000)).entries()).isEmpty();
        assertThat(read("a@".repeat(16_000)).entries()).isEmpty();
        assertThat(read("89161234567, ".repeat(2_000)).entries()).hasSizeGreaterThan(100);
    }

    private static PhoneCell read(String cell) {
        return PhoneCell.read(cell, "RU");
    }
}
