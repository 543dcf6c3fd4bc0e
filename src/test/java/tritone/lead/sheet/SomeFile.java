package tritone.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tritone.lead.sheet.Sheet.SheetRow;

/// A file for a test: `aFile(bytes).cells()`, `aWorkbook().with("xl/workbook.xml", "...").rows()`.
record SomeFile(byte[] content) {
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    static SomeFile aFile(byte[] content) {
        return new SomeFile(content);
    }

    static SomeFile aFile(String text) {
        return new SomeFile(text.getBytes(StandardCharsets.UTF_8));
    }

    static Parts aZip() {
        return new Parts(Map.of());
    }

    /// One visible sheet of the usual names; its rows are given.
    static Parts aWorkbook(String rows) {
        return aZip().with("[Content_Types].xml", """
            <Types><Override PartName="/xl/workbook.xml" ContentType="%s"/></Types>\
            """.formatted(SHEET_TYPE))
                .with("_rels/.rels", """
                    <Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>\
                    """)
                .with("xl/workbook.xml", """
                    <workbook xmlns:r="x/relationships"><sheets><sheet name="Лист1" r:id="rId1"/></sheets></workbook>\
                    """)
                .with("xl/_rels/workbook.xml.rels", """
                    <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
                    <Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>
                    <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>\
                    """)
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    List<SheetRow> rows() throws IOException, SheetRefused {
        var file = Files.write(Files.createTempFile("base", ".file"), content);
        var rows = new ArrayList<SheetRow>();
        try (var sheet = Sheet.open(file)) {
            for (var tab : sheet.about().tabs()) {
                sheet.turnTo(tab.name());
                for (var row = sheet.next(); row != null; row = sheet.next()) rows.add(row);
            }
        } finally {
            Files.delete(file);
        }
        return rows;
    }

    List<List<String>> cells() throws IOException, SheetRefused {
        return rows().stream().map(SheetRow::cells).toList();
    }

    String encoding() throws IOException, SheetRefused {
        var file = Files.write(Files.createTempFile("base", ".file"), content);
        try (var sheet = Sheet.open(file)) {
            return sheet.about().encoding();
        } finally {
            Files.delete(file);
        }
    }

    FileProblem problem() {
        var refused = catchThrowableOfType(SheetRefused.class, this::rows);
        assertThat(refused).as("nothing refused this file").isNotNull();
        return refused.problem();
    }

    /// A ZIP by its entries, in the order they were named.
    record Parts(Map<String, String> entries) {
        Parts with(String name, String content) {
            var more = new LinkedHashMap<>(entries);
            more.put(name, content);
            return new Parts(more);
        }

        Parts without(String name) {
            var fewer = new LinkedHashMap<>(entries);
            fewer.remove(name);
            return new Parts(fewer);
        }

        SomeFile file() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var out = new ZipOutputStream(bytes)) {
                for (var entry : entries.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    out.closeEntry();
                }
            }
            return aFile(bytes.toByteArray());
        }

        List<List<String>> cells() throws IOException, SheetRefused {
            return file().cells();
        }

        FileProblem problem() throws IOException {
            return file().problem();
        }
    }
}
