package tritone.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.campaign.CampaignId;
import tritone.report.CampaignFigures;

class FigureTableTest {
    @Test
    void aRussianFileHasSemicolonsAndDecimalCommas() throws IOException {
        String csv = csv("Осень", FigureWords.RUSSIAN);
        assertThat(csv).startsWith("\ufeffКампания;Попыток;");
        assertThat(csv.lines().toList().get(1)).isEqualTo("Осень;200;100;50;25,0%;3;3,0%;1:01:01;7;5");
    }

    @Test
    void anEnglishFileHasCommasAndDecimalPoints() throws IOException {
        assertThat(csv("Autumn", FigureWords.ENGLISH).lines().toList().get(1))
                .isEqualTo("Autumn,200,100,50,25.0%,3,3.0%,1:01:01,7,5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-1", "@SUM(A1)", "  =cmd|' /C calc'!A0", "\t=1", "%0A", "|x"})
    void aNameThatASpreadsheetWouldRunIsText(String name) throws IOException {
        String cell = csv(name, FigureWords.RUSSIAN).lines().toList().get(1).split(";")[0];
        assertThat(cell).startsWith("'");
    }

    @Test
    void quotesAndSeparatorsStayInTheirCell() throws IOException {
        assertThat(csv("a;\"b\"", FigureWords.RUSSIAN)).contains("\"a;\"\"b\"\"\";200");
    }

    @Test
    void aWorkbookHoldsNumbersAndNoFormulas() throws IOException {
        // When
        var out = new ByteArrayOutputStream();
        XlsxTable.write(table("=1+1", FigureWords.RUSSIAN), out);
        // Then
        String sheet = part(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>200</v>").contains("<v>0.25</v>").doesNotContain("<f>");
    }

    private static String csv(String name, FigureWords words) throws IOException {
        var out = new ByteArrayOutputStream();
        new CsvTable(words).write(table(name, words), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static FigureTable table(String name, FigureWords words) {
        var said = Map.of("WARM", 7L, "REFUSAL_HARD", 3L, "NON_PROFILE", 2L, "CALLBACK", 9L);
        return FigureTable.campaigns(
                List.of(new CampaignFigures(new CampaignId(1), name, 200, 100, 50, 3, Duration.ofSeconds(3661), said)),
                words);
    }

    private static String part(byte[] book, String name) throws IOException {
        Path file = Files.createTempFile("figures", ".xlsx");
        try {
            Files.write(file, book);
            try (var zip = new ZipFile(file.toFile());
                    var part = zip.getInputStream(zip.getEntry(name))) {
                return new String(part.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
