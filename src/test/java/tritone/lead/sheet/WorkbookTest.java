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
    void aFormulaIsReadAsTheFormulaItIs() throws Exception {
        byte[] workbook = workbook(sheet -> {
            row(sheet, 0, "Код", "Телефон");
            sheet.value(1, 0, "8");
            sheet.formula(1, 1, "CONCATENATE(A2,\"9161234567\")");
        });
        assertThat(read(workbook))
                .containsExactly(List.of("Код", "Телефон"), List.of("8", "=CONCATENATE(A2,\"9161234567\")"));
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
        refused(zip(Map.of("photo.txt", out -> out.write(1))), FileProblem.of(Code.NOT_A_WORKBOOK));
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

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
