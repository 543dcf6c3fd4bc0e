package tritone.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.lead.sheet.SomeFile.aFile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.lead.sheet.FileProblem.Code;
import tritone.lead.sheet.Sheet.SheetRow;

/// Text files as old programs, other systems and accidents leave them.
class TextFilesTest {
    private static final String TEXT = "Компания;Контактное лицо;Телефон\r\n"
            + "ООО «Ёлка и Ко»;Щукина Юлия;8 900 000-00-01\r\nЗАО РОССТРОЙ;ПЕТРОВ ПЁТР;8 900 000-00-02\r\n";
    private static final List<String> LAST = List.of("ЗАО РОССТРОЙ", "ПЕТРОВ ПЁТР", "8 900 000-00-02");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "windows-1251",
                "KOI8-R",
                "IBM866",
                "x-MacCyrillic",
                "ISO-8859-5",
                "UTF-16LE",
                "UTF-16BE"
            })
    void aRussianTextIsReadInAnyOfItsEncodingsWithoutAMark(String name) throws Exception {
        var charset = Charset.forName(name);
        // CP866 and ISO 8859-5 have no quotation marks of that kind
        String text = charset.newEncoder().canEncode(TEXT) ? TEXT : TEXT.replaceAll("[«»]", "\"");
        var file = aFile(text.getBytes(charset));
        assertThat(file.encoding()).isEqualToIgnoringCase(name);
        assertThat(file.cells().getFirst()).containsExactly("Компания", "Контактное лицо", "Телефон");
        assertThat(file.cells().getLast()).isEqualTo(LAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866", "x-MacCyrillic"})
    void aFewWordsAreEnoughToKnowTheEncoding(String name) throws Exception {
        for (String text :
                List.of("Телефон,Имя\n89000000001,Анна\n", "ТЕЛЕФОН,ИМЯ\n89000000001,ЖАННА\n", "phone,name\n1,Юрий\n"))
            assertThat(aFile(text.getBytes(Charset.forName(name)))
                            .cells()
                            .getLast()
                            .getLast())
                    .isEqualTo(text.strip().substring(text.strip().lastIndexOf(',') + 1));
    }

    @Test
    void marksAtTheBeginningAreNoPartOfTheFirstHeading() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(aFile(("\ufeff" + TEXT).getBytes(charset))
                            .cells()
                            .getFirst()
                            .getFirst())
                    .isEqualTo("Компания");
            assertThat(aFile(("\ufeff\"a;b\";c\n1;2\n").getBytes(charset))
                            .cells()
                            .getFirst())
                    .containsExactly("a;b", "c");
        }
        assertThat(aFile("\ufeff\ufeffa;b\n1;2\n").cells().getFirst()).containsExactly("a", "b");
    }

    @Test
    void aLetterCutInTwoAtTheEndMeansThatTheFileWasCutOff() {
        byte[] utf8 = TEXT.strip().getBytes(StandardCharsets.UTF_8);
        byte[] cut = ("Имя;Город\nАнна;Перм").getBytes(StandardCharsets.UTF_8);
        assertThat(aFile(Arrays.copyOf(cut, cut.length - 1)).problem().code()).isEqualTo(Code.TRUNCATED);
        byte[] utf16 = TEXT.strip().getBytes(StandardCharsets.UTF_16LE);
        assertThat(aFile(Arrays.copyOf(utf16, utf16.length - 1)).problem().code())
                .isEqualTo(Code.TRUNCATED);
        assertThat(utf8).isNotEmpty();
    }

    @Test
    void controlSignsOfATextAreSpacesAndNoReasonToRefuseIt() throws Exception {
        assertThat(aFile("Имя;Город\nАн\u000bна;Пе\u0007рмь\u000c\nПётр\u001a;О\u0000мск\u0085\n")
                        .cells())
                .containsExactly(List.of("Имя", "Город"), List.of("Ан на", "Пе рмь "), List.of("Пётр ", "Омск\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheProgramEndsThem(String lineBreak) throws Exception {
        assertThat(aFile(String.join(lineBreak, "a;b", "1;2", "\"x\ny\";4", "5;6"))
                        .rows())
                .extracting(SheetRow::cells)
                .endsWith(List.of("5", "6"))
                .contains(List.of("x\ny", "4"));
    }

    @Test
    void aTextWithoutLineBreaksMayEndItsLinesWithLineSeparators() throws Exception {
        assertThat(aFile("a;b\u20281;2\u20283;4\u2028").cells())
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void mixedLineBreaksAreLineBreaksAllTheSame() throws Exception {
        assertThat(aFile("a;b\r1;2\r\n3;4\n5;6\r\r\n7;8\u20289;10").rows())
                .extracting(SheetRow::line)
                .containsExactly(1L, 2L, 3L, 4L, 6L);
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedByItsLine() {
        String head = "Компания;Телефон\nПион;1\n";
        for (String rest : List.of(
                "\"Ромашка;2\nЛютик;3\nАстра;4\n",
                "\"Ромашка;2\nООО \"Лютик\";3\nАстра;4\n",
                "\"Ромашка;2\n\"ООО Лютик\";3\nАстра;4\n",
                "\"Ромашка;2\nЛютик;\"3\"\nАстра;4\n",
                "\"Ромашка;2\nЛютик;3\"\nАстра;4\n"))
            assertThat(aFile(head + rest).problem())
                    .as(rest)
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.UNCLOSED_QUOTE))
                    .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @Test
    void linesInsideACellAreNoReasonToDoubtItsQuotes() throws Exception {
        assertThat(aFile("Комментарий\n\"первая\nвторая; третья\"\n").cells())
                .endsWith(List.of("первая\nвторая; третья"));
        assertThat(aFile("\"Список\nклиентов; 2026\";\nИмя;Телефон;Город\nАнна;1;\"Омск\nМира, 1\"\n")
                        .cells())
                .endsWith(List.of("Анна", "1", "Омск\nМира, 1"));
    }

    @Test
    void theHeadingsMayBeginWithTheQuoteThatIsNeverClosed() {
        assertThat(aFile("\"Имя;Телефон\nАнна;1\nПётр;2\"\n").problem())
                .isEqualTo(new FileProblem(Code.UNCLOSED_QUOTE, 1, 0));
    }

    @Test
    void theDelimiterIsFoundBelowATitleAndBesideCommas() throws Exception {
        assertThat(aFile("Список, на 01.09.2026\n\nКомпания|Телефон\nА, Б|1,5\nВ, Г|2,5\n")
                        .cells())
                .endsWith(List.of("В, Г", "2,5"));
        assertThat(aFile("a\tb\n1,2\t3,4\n").cells()).endsWith(List.of("1,2", "3,4"));
        assertThat(aFile("sep=,\r\na;x,b\r\n").cells()).containsExactly(List.of("a;x", "b"));
        assertThat(aFile("Телефон\n8 900 000-00-01\n8 900 000-00-02\n").cells()).hasSize(3);
    }

    @Test
    void thousandsOfEmptyColumnsAreNoColumns() throws Exception {
        String empty = ";".repeat(5000);
        assertThat(aFile("a;b" + empty + "\n1;2" + empty + "\n").cells().getLast())
                .startsWith("1", "2")
                .hasSize(200);
    }

    @Test
    void aTextThatBeginsWithDigitsAndTabsIsNoDatabaseAndNoOldWorkbook() throws Exception {
        String text = "1\t\t\t89000000001\r\n2\t\t\t89000000002\r\n";
        assertThat(aFile(text).cells().getFirst()).containsExactly("1", "", "", "89000000001");
        assertThat(aFile(("\t" + text).getBytes(StandardCharsets.UTF_16LE))
                        .cells()
                        .getFirst())
                .containsExactly("", "1", "", "", "89000000001");
    }

    @Test
    void aProgramIsNoText() throws Exception {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 5000; i++) bytes.write((i * 31) % 256);
        assertThat(aFile(bytes.toByteArray()).problem().code()).isEqualTo(Code.NOT_A_TABLE);
    }
}
