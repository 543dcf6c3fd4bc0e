package tritone.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.lead.sheet.SomeFile.aFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files changed at random: each is read or refused with a reason, soon, and no row that was left alone is lost without
/// a word.
class FileFuzzTest {
    private static final int ROUNDS = 300;
    private static final List<String> PIECES = List.of(
            "\"",
            "<",
            ">",
            "&",
            "\0",
            "\uffff",
            "1E999999999",
            "99999999999",
            "r=\"0\"",
            "t=\"s\"",
            "_x0000_",
            "<row>",
            "</c>",
            ";",
            "\n",
            "\u2028",
            "-1",
            "s=\"77\"",
            "<v/>",
            "]]>",
            "&#0;",
            "<!--");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1c_SharedStrings.xlsx",
                "title_above_headings.xlsx",
                "title_above_headings.csv",
                "vertical_tab.csv",
                "formulas_with_values.xlsx",
                "three_sheets.xlsx",
                "rows_to_the_end.xlsx"
            })
    void aFileWithChangedBytesIsReadOrRefused(String name) throws IOException {
        byte[] whole = bytes(name);
        var random = new Random(name.hashCode());
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < ROUNDS; round++) readOrRefused(changed(whole, random));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1c_SharedStrings.xlsx", "formulas_with_values.xlsx", "three_sheets.xlsx", "rows_to_the_end.xlsx"
            })
    void aWorkbookWithChangedPartsIsReadOrRefused(String name) throws IOException {
        var parts = parts(bytes(name));
        var names = List.copyOf(parts.entries().keySet());
        var random = new Random(name.hashCode());
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                var part = names.get(random.nextInt(names.size()));
                String text = Objects.requireNonNull(parts.entries().get(part));
                readOrRefused(parts.with(part, changed(text, random)).file().content());
            }
        });
    }

    @Test
    void aRowOfATextThatWasLeftAloneIsReadOrTheFileIsRefused() throws IOException {
        var random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            var lines = new ArrayList<String>();
            lines.add("Компания;Телефон;Город");
            for (int i = 0; i < 12; i++) lines.add(line(i, random));
            int odd = 1 + random.nextInt(12);
            lines.set(odd, changed(lines.get(odd), random));
            String text = String.join("\n", lines) + "\n";
            try {
                var cells = aFile(text).cells();
                for (int i = 0; i < 12; i++) {
                    if (i + 1 == odd) continue;
                    String phone = "890000000%02d".formatted(i);
                    assertThat(cells)
                            .as("line %d changed: %s", odd + 1, text)
                            .anySatisfy(row -> assertThat(row).hasSize(3).contains(phone, atIndex()));
                }
            } catch (SheetRefused named) {
                refused++;
            }
        }
        assertThat(refused).isLessThan(2500);
    }

    private static org.assertj.core.data.Index atIndex() {
        return org.assertj.core.data.Index.atIndex(1);
    }

    private static String line(int number, Random random) {
        String phone = "890000000%02d".formatted(number);
        return switch (random.nextInt(4)) {
            case 0 -> "\"ООО \"\"Заря\"\"\";" + phone + ";\"Омск\"";
            case 1 -> "ООО \"Пион\";" + phone + ";Пермь";
            case 2 -> "\"Астра; и сыновья\";\"" + phone + "\";Томск";
            default -> "Лютик;" + phone + ";";
        };
    }

    private static void readOrRefused(byte[] content) throws IOException {
        try {
            for (var row : aFile(content).rows()) assertThat(row.cells()).hasSizeLessThanOrEqualTo(Sheet.MOST_COLUMNS);
        } catch (SheetRefused refused) {
            assertThat(refused.problem().code()).isNotNull();
        }
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times; i++) changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
    }

    private static String changed(String text, Random random) {
        var changed = new StringBuilder(text);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(changed.length() + 1);
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            int cut = random.nextInt(3) == 0 ? Math.min(changed.length(), at + random.nextInt(20)) : at;
            changed.replace(at, cut, piece);
        }
        return changed.toString();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = FileFuzzTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static SomeFile.Parts parts(byte[] workbook) throws IOException {
        var parts = SomeFile.aZip();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts = parts.with(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
