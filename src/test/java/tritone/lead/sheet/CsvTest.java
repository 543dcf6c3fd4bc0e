package tritone.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tritone.lead.sheet.FileProblem.Code;
import tritone.lead.sheet.Sheet.SheetRow;

class CsvTest {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final List<String> WORDS = List.of(
            "Ромашка", "ООО \"Ёлка\"", "две\nстроки", "a;b", "a,b", "a\tb", "a|b", "\"", "", " ", "№ 5", "Вектор-Плюс");

    @TempDir
    Path folder;

    @Test
    void whateverIsWrittenIsReadBackByAnyDelimiterQuotingLineBreakAndEncoding() throws Exception {
        var random = new Random(42);
        var encodings = List.of(StandardCharsets.UTF_8, WINDOWS_1251, StandardCharsets.UTF_16);
        for (int round = 0; round < 300; round++) {
            char delimiter = ";,\t|".charAt(random.nextInt(4));
            String lineBreak = random.nextBoolean() ? "\r\n" : "\n";
            var rows = rows(random);
            String text = rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> quoted(cell, delimiter, random))
                            .collect(Collectors.joining(String.valueOf(delimiter))))
                    .collect(Collectors.joining(lineBreak, "", random.nextBoolean() ? lineBreak : ""));
            var encoding = encodings.get(random.nextInt(3));
            boolean mark = encoding == StandardCharsets.UTF_8 && random.nextBoolean();
            var file = file(((mark ? "\ufeff" : "") + text).getBytes(encoding));
            assertThat(read(file)).as("round %d: %s", round, text).isEqualTo(rows);
        }
    }

    @Test
    void aQuoteInTheMiddleOfACellIsJustAQuote() throws Exception {
        assertThat(read(file("Компания;Тел\nООО \"Ромашка\";1\n\"ООО\" Лютик;2\n")))
                .containsExactly(
                        List.of("Компания", "Тел"), List.of("ООО \"Ромашка\"", "1"), List.of("ООО Лютик", "2"));
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() throws Exception {
        try (var sheet = Sheet.open(file("a;b\r\n\"x\ny\";1\r\n\r\n;\r\nz;2\r\n"))) {
            assertThat(sheet.next()).isEqualTo(new SheetRow(1, List.of("a", "b")));
            assertThat(sheet.next()).isEqualTo(new SheetRow(2, List.of("x\ny", "1")));
            assertThat(sheet.next()).isEqualTo(new SheetRow(6, List.of("z", "2")));
            assertThat(sheet.next()).isNull();
        }
    }

    @Test
    void theDelimiterNamedInTheFirstLineIsBelieved() throws Exception {
        assertThat(read(file("sep=|\na|b\n1;2|3;4\n"))).containsExactly(List.of("a", "b"), List.of("1;2", "3;4"));
    }

    @Test
    void windows1251WithQuotesAndCapitalsIsNotTakenForAMixture() throws Exception {
        String text = "Компания;Тел\nЗАО «РОССТРОЙ»;1\nКОРОЛЁВ;2\nЦЕНТР«Ё»;3\n";
        assertThat(read(file(text.getBytes(WINDOWS_1251))).get(1)).containsExactly("ЗАО «РОССТРОЙ»", "1");
    }

    @Test
    void aFileInTwoEncodingsIsRefusedAtTheLineWhereTheyPart() {
        byte[] one = "Компания;Тел\nРомашка;1\nЛютик;2\n".getBytes(StandardCharsets.UTF_8);
        byte[] other = "Василёк;3\n".getBytes(WINDOWS_1251);
        refused(join(one, other), new FileProblem(Code.MIXED_ENCODING, 4, 0));
    }

    @Test
    void aFileCutOffIsRefusedWhereverTheCutIs() {
        byte[] whole = "Компания;Тел;Город\nРомашка;1;Пермь\n\"ООО Лютик\";2;Омск".getBytes(StandardCharsets.UTF_8);
        String text = new String(whole, StandardCharsets.UTF_8);
        int insideQuotes = text.substring(0, text.indexOf("Лютик") + 2).getBytes(StandardCharsets.UTF_8).length;
        refused(cut(whole, insideQuotes), new FileProblem(Code.UNCLOSED_QUOTE, 3, 1));
        refused(cut(whole, insideQuotes - 1), new FileProblem(Code.TRUNCATED, 3, 0));
        int afterSecondCell = text.lastIndexOf(';');
        int bytes = text.substring(0, afterSecondCell).getBytes(StandardCharsets.UTF_8).length;
        refused(cut(whole, bytes), new FileProblem(Code.TRUNCATED, 3, 0));
        refused(join(whole, new byte[4096]), new FileProblem(Code.TRUNCATED, 1, 0));
    }

    @Test
    void aCellOfTenMegabytesIsRefusedWithItsPlace() {
        refused(bytes("a;b\n1;" + "x".repeat(10 << 20) + "\n"), new FileProblem(Code.CELL_TOO_LARGE, 2, 2));
        refused(bytes("a;b\n1;\"" + "x;\n".repeat(1 << 20)), new FileProblem(Code.UNCLOSED_QUOTE, 2, 2));
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused(new byte[0], FileProblem.of(Code.EMPTY));
        refused("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1), FileProblem.of(Code.IMAGE));
        refused(bytes("%PDF-1.7\nblah"), FileProblem.of(Code.PDF));
        refused(bytes("<html><body>Войдите"), FileProblem.of(Code.PAGE_WITHOUT_TABLE));
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4}, FileProblem.of(Code.DOCUMENT));
        refused(bytes("a" + ";".repeat(200) + "b\n"), new FileProblem(Code.TOO_MANY_COLUMNS, 1, 201));
    }

    private static List<List<String>> rows(Random random) {
        int width = 2 + random.nextInt(5);
        var rows = new ArrayList<List<String>>();
        rows.add(heading(width));
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            var row = new ArrayList<String>();
            for (int c = 0; c < width - 1; c++) row.add(WORDS.get(random.nextInt(WORDS.size())));
            row.add("конец");
            rows.add(row);
        }
        return rows;
    }

    private static List<String> heading(int width) {
        var row = new ArrayList<String>();
        for (int i = 0; i < width; i++) row.add("Столбец " + i);
        return row;
    }

    private static String quoted(String cell, char delimiter, Random random) {
        boolean needed = cell.indexOf(delimiter) >= 0 || cell.contains("\n") || cell.startsWith("\"");
        return needed || random.nextInt(4) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private void refused(byte[] content, FileProblem problem) {
        assertThatThrownBy(() -> read(file(content)))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static List<List<String>> read(Path file) throws IOException, SheetRefused {
        var rows = new ArrayList<List<String>>();
        try (var sheet = Sheet.open(file)) {
            for (var row = sheet.next(); row != null; row = sheet.next()) rows.add(row.cells());
        }
        return rows;
    }

    private Path file(String text) throws IOException {
        return file(bytes(text));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "base", ".csv"), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] whole, int length) {
        return java.util.Arrays.copyOf(whole, length);
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
