package tritone.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tritone.lead.sheet.SomeFile.aFile;
import static tritone.lead.sheet.SomeFile.aZip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.lead.sheet.FileProblem.Code;
import tritone.lead.sheet.Sheet.SheetRow;

/// Files that are no CSV and no XLSX: read when they hold a table, otherwise refused by what they are.
class ForeignFilesTest {
    private static final String PAGE = """
        <html><head><meta charset="%s"><style>td {mso-number-format:"\\@"}</style></head><body><h1>Выгрузка</h1>
        <table><tr><td colspan="2">Клиенты</td></tr><tr><th>Компания</th><th>Телефон</th></tr>
        <tr><td>ООО&nbsp;«Заря»<br>склад</td><td>8 900
        000-00-01</td></tr><tr><td></td><td> </td></tr><tr><td>Пион</td><td>8 900 000-00-02</td></tr></table></body></html>\
        """;

    @Test
    void aPageCalledXlsIsReadAsItsTable() throws Exception {
        var expected = List.of(
                new SheetRow("Table 1", 1, List.of("Клиенты", ""), Map.of()),
                new SheetRow("Table 1", 2, List.of("Компания", "Телефон"), Map.of()),
                new SheetRow("Table 1", 3, List.of("ООО\u00a0«Заря»\nсклад", "8 900 000-00-01"), Map.of()),
                new SheetRow("Table 1", 5, List.of("Пион", "8 900 000-00-02"), Map.of()));
        for (String name : List.of("UTF-8", "windows-1251", "KOI8-R")) {
            // KOI8-R has no such quotation marks, a page names them
            String text = name.equals("KOI8-R") ? PAGE.replace("«", "&laquo;").replace("»", "&#187;") : PAGE;
            var page = text.formatted(name).getBytes(Charset.forName(name));
            assertThat(aFile(page).rows()).as(name).isEqualTo(expected);
        }
    }

    @Test
    void ofAPageWithSeveralTablesEachIsATabAndLayoutIsNone() throws Exception {
        assertThat(aFile("<table><tr><td><table><tr><td>a<td>1</table><table><tr><td>b<td>2<tr><td>c<td>3</table>")
                        .rows())
                .extracting(SheetRow::tab, SheetRow::line, SheetRow::cells)
                .containsExactly(
                        tuple("Table 1", 1L, List.of("a", "1")),
                        tuple("Table 2", 1L, List.of("b", "2")),
                        tuple("Table 2", 2L, List.of("c", "3")));
    }

    @Test
    void anXmlSpreadsheetOf2003IsReadAsItsVisibleSheets() throws Exception {
        assertThat(aFile("""
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Worksheet ss:Name="старое"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
            <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
            <Worksheet ss:Name="Лист1"><Table><Row><Cell><Data ss:Type="String">Телефон</Data></Cell>\
            <Cell ss:Index="3"><Data ss:Type="String">Дата</Data></Cell></Row>
            <Row ss:Index="4"><Cell><Data ss:Type="Number">79000000001</Data><Comment><Data>нота</Data></Comment></Cell>
            <Cell ss:Index="3"><Data ss:Type="DateTime">2026-03-01T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>\
            """).rows())
                .extracting(SheetRow::tab, SheetRow::line, SheetRow::cells)
                .containsExactly(
                        tuple("Лист1", 1L, List.of("Телефон", "", "Дата")),
                        tuple("Лист1", 4L, List.of("79000000001", "", "2026-03-01")));
    }

    @Test
    void anOpenDocumentIsReadAsItsVisibleTables() throws Exception {
        assertThat(anOpenDocument().file().rows())
                .extracting(SheetRow::tab, SheetRow::line, SheetRow::cells)
                .containsExactly(
                        tuple("Лист1", 1L, List.of("Телефон", "", "Дата", "Имя")),
                        tuple("Лист1", 1000L, List.of("79000000001", "", "2026-03-01", "две\nстроки  и")),
                        tuple("Лист1", 1001L, List.of("+7 (900) 000-00-02")));
    }

    @Test
    void anOpenDocumentUnderAPasswordIsRefusedAsSuch() throws Exception {
        assertThat(anOpenDocument()
                        .with("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
                        .problem())
                .isEqualTo(FileProblem.of(Code.PROTECTED_WORKBOOK));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin, BINARY_WORKBOOK",
        "Index/Document.iwa, NUMBERS_DOCUMENT",
        "Index.zip, NUMBERS_DOCUMENT",
        "word/document.xml, DOCUMENT",
        "ppt/presentation.xml, DOCUMENT",
        "base.csv, ARCHIVE"
    })
    void aZipWithoutATableIsRefusedByWhatItIs(String entry, Code code) throws Exception {
        assertThat(aZip().with(entry, "<x/>").problem()).isEqualTo(FileProblem.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'Workbook', OLD_WORKBOOK",
        "'Book', OLD_WORKBOOK",
        "'EncryptedPackage', PROTECTED_WORKBOOK",
        "'WordDocument', DOCUMENT"
    })
    void anOldContainerIsRefusedByWhatLiesInIt(String stream, Code code) {
        byte[] container = new byte[2048];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, container, 0, magic.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, container, 1024 + 128, name.length);
        assertThat(aFile(container).problem()).isEqualTo(FileProblem.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7', PDF",
        "'{\\rtf1\\ansi', DOCUMENT",
        "'\u0089PNG\r\n\u001a\n', IMAGE",
        "'\u00ff\u00d8\u00ff\u00e0', IMAGE",
        "'GIF89a', IMAGE",
        "'Rar!\u001a\u0007', ARCHIVE",
        "'7z\u00bc\u00af', ARCHIVE",
        "'\u001f\u008b\u0008', ARCHIVE",
        "'SQLite format 3', DATABASE",
        "'{\"leads\": [1, 2]}', DATA_OF_A_PROGRAM",
        "'[{\"phone\": \"1\"}]', DATA_OF_A_PROGRAM",
        "'BEGIN:VCARD', DATA_OF_A_PROGRAM",
        "'<?xml version=\"1.0\"?><rss/>', DATA_OF_A_PROGRAM",
        "'<!DOCTYPE html><html><body>Вход', PAGE_WITHOUT_TABLE"
    })
    void anyOtherFileIsRefusedByWhatItIs(String head, Code code) {
        var charset = head.contains("Вход") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        assertThat(aFile(head.getBytes(charset)).problem()).isEqualTo(FileProblem.of(code));
    }

    @Test
    void aTableOfDbaseIsRefusedAsADatabase() {
        byte[] table = new byte[200];
        System.arraycopy(new byte[] {3, 126, 3, 8, 20, 0, 0, 0, 65, 0}, 0, table, 0, 10);
        Arrays.fill(table, 65, 199, (byte) ' ');
        assertThat(aFile(table).problem()).isEqualTo(FileProblem.of(Code.DATABASE));
    }

    private static SomeFile.Parts anOpenDocument() {
        return aZip().with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with("content.xml", """
                    <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
                    <style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>
                    <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
                    <table:table table:name="скрытая" table:style-name="ta2"><table:table-row>\
                    <table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>\
                    </table:table-row></table:table>
                    <table:table table:name="Лист1" table:style-name="ta1"><table:table-row>
                    <table:table-cell office:value-type="string"><text:p>Телефон</text:p></table:table-cell><table:table-cell/>
                    <table:table-cell office:value-type="string"><text:p>Дата</text:p></table:table-cell>
                    <table:table-cell office:value-type="string"><office:annotation><text:p>нота</text:p>\
                    </office:annotation><text:p>Имя</text:p></table:table-cell>
                    <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
                    <table:table-row table:number-rows-repeated="998">\
                    <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                    <table:table-row><table:table-cell office:value-type="float" office:value="79000000001">\
                    <text:p>7,9E+10</text:p></table:table-cell><table:covered-table-cell/>
                    <table:table-cell office:value-type="date" office:date-value="2026-03-01"><text:p>01.03.26</text:p></table:table-cell>
                    <table:table-cell office:value-type="string"><text:p>две</text:p><text:p>строки <text:s/>\
                    <text:span>и</text:span></text:p></table:table-cell></table:table-row>
                    <table:table-row><table:table-cell office:value-type="float" office:value="9000000002">\
                    <text:p>+7 (900) 000-00-02</text:p></table:table-cell></table:table-row>
                    <table:table-row table:number-rows-repeated="1047575">\
                    <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                    </table:table></office:document-content>\
                    """);
    }
}
