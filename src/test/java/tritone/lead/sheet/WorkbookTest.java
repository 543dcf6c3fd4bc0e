package tritone.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tritone.lead.sheet.FileProblem.Code;

class WorkbookTest {
    @TempDir
    Path folder;

    @Test
    void cellsAreReadAsPeopleSeeThem() throws Exception {
        byte[] workbook = workbook(sheet -> {
            row(sheet, 0, "Телефон", "Дата", "Сумма", "Имя");
            sheet.value(1, 0, 79161234567L);
            sheet.value(1, 1, LocalDate.of(2026, 3, 8));
            sheet.style(1, 1).format("dd.mm.yyyy").set();
            sheet.value(1, 2, 1.5);
            sheet.value(1, 3, "Анна");
            sheet.value(4, 3, "Пётр");
        });
        assertThat(read(workbook))
                .containsExactly(
                        List.of("Телефон", "Дата", "Сумма", "Имя"),
                        List.of("79161234567", "2026-03-08", "1.5", "Анна"),
                        List.of("", "", "", "Пётр"));
    }

    @Test
    void aFormulaNobodyHasComputedIsReadAsTheFormulaItIs() throws Exception {
        byte[] workbook = workbook(sheet -> {
            row(sheet, 0, "Код", "Телефон");
            sheet.value(1, 0, "8");
            sheet.formula(1, 1, "CONCATENATE(A2,\"9161234567\")");
        });
        assertThat(read(workbook))
                .containsExactly(List.of("Код", "Телефон"), List.of("8", "=CONCATENATE(A2,\"9161234567\")"));
    }

    @Test
    void aWorkbookOfAnotherProgramIsReadTheSame() throws Exception {
        byte[] workbook = zip(Map.of(
                "xl/workbook.xml",
                text("""
                        <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                        <workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" state="hidden" r:id="rId1"/>
                        <sheet name="b" sheetId="2" r:id="rId2"/></sheets></workbook>"""),
                "xl/_rels/workbook.xml.rels",
                text("""
                        <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
                        <Relationship Id="rId2" Target="/xl/worksheets/other.xml"/></Relationships>"""),
                "xl/worksheets/other.xml",
                text("""
                        <worksheet><sheetData><row><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>Ан</t></r><r><t>на</t></r></is></c></row>
                        <row r="7"><c r="C7" s="1"><v>1</v></c><c r="A7" t="b"><v>1</v></c><c r="B7" t="e"><v>#N/A</v></c>
                        <c r="AA7"><v>7.9161234567E10</v></c></row></sheetData></worksheet>"""),
                "xl/sharedStrings.xml",
                text("""
                        <sst><si><t>нет</t></si><si><r><t xml:space="preserve">ООО </t></r><r><t>&quot;Заря&quot;</t></r>
                        <rPh sb="0" eb="1"><t>чтение</t></rPh></si></sst>"""),
                "xl/styles.xml",
                text("<styleSheet><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>"
                        + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>")));
        var seventh = new ArrayList<>(Collections.nCopies(27, ""));
        seventh.set(0, "true");
        seventh.set(1, "#N/A");
        seventh.set(2, "1904-01-02");
        seventh.set(26, "79161234567");
        assertThat(read(workbook)).containsExactly(List.of("ООО \"Заря\"", "Анна"), seventh);
    }

    @Test
    void aTextThatTheTableDoesNotHoldIsAnAlteredWorkbook() throws Exception {
        byte[] workbook = replaced(
                workbook(sheet -> row(sheet, 0, "Телефон")),
                "xl/worksheets/sheet1.xml",
                text("<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>9</v></c></row></sheetData></worksheet>"));
        refused(workbook, new FileProblem(Code.TRUNCATED, 1, 0));
    }

    @Test
    void manyTextsAreNoMatterOfMemory() throws Exception {
        byte[] workbook = workbook(sheet -> {
            for (int i = 0; i < 20_000; i++) row(sheet, i, "Телефон " + i, "x".repeat(500) + i);
        });
        var rows = read(workbook);
        assertThat(rows).hasSize(20_000);
        assertThat(rows.get(19_999)).containsExactly("Телефон 19999", "x".repeat(500) + 19_999);
    }

    @Test
    void aWorkbookCutOffOrAlteredIsRefused() throws Exception {
        byte[] whole = workbook(sheet -> {
            for (int i = 0; i < 200; i++) row(sheet, i, "Телефон " + i, "Имя " + i * 31);
        });
        for (int part = 1; part < 8; part++)
            refused(Arrays.copyOf(whole, whole.length * part / 8), FileProblem.of(Code.TRUNCATED));
        byte[] altered = whole.clone();
        int sheet = indexOf(altered, "xl/worksheets/sheet1.xml") + 200;
        for (int i = 0; i < 20; i++) altered[sheet + i] ^= 0x55;
        refused(altered, FileProblem.of(Code.TRUNCATED));
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws Exception {
        refused(zip(Map.of("photo.txt", out -> out.write(1))), FileProblem.of(Code.ARCHIVE));
    }

    @Test
    void aZipBombIsRefusedBeforeItIsRead() throws Exception {
        byte[] bomb = replaced(workbook(sheet -> row(sheet, 0, "Телефон")), "xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
            byte[] rows = "<row></row>".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 500; i++) out.write(rows);
        });
        assertThat(bomb.length).isLessThan(1 << 20);
        refused(bomb, FileProblem.of(Code.ZIP_BOMB));
    }

    @Test
    void aCellOfTenMegabytesIsRefused() throws Exception {
        byte[] workbook = replaced(workbook(sheet -> row(sheet, 0, "Телефон")), "xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                    .getBytes(StandardCharsets.US_ASCII));
            out.write("x".repeat(10 << 20).getBytes(StandardCharsets.US_ASCII));
            out.write("</t></is></c></row></sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
        });
        refused(workbook, new FileProblem(Code.CELL_TOO_LARGE, 1, 0));
    }

    private void refused(byte[] content, FileProblem problem) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private List<List<String>> read(byte[] content) throws IOException, SheetRefused {
        var rows = new ArrayList<List<String>>();
        try (var sheet = Sheet.open(Files.write(Files.createTempFile(folder, "base", ".xlsx"), content))) {
            for (var row = sheet.next(); row != null; row = sheet.next()) rows.add(row.cells());
        }
        return rows;
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Лист1"));
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) sheet.value(row, i, cells[i]);
    }

    private byte[] replaced(byte[] workbook, String name, Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var file = Files.write(Files.createTempFile(folder, "whole", ".xlsx"), workbook);
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) content.writeTo(out);
                else in.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, Content> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().writeTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Content text(String xml) {
        return out -> out.write(xml.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
