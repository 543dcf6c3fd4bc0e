package tritone.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.lead.sheet.SomeFile.aWorkbook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.lead.sheet.FileProblem.Code;
import tritone.lead.sheet.Sheet.SheetRow;

/// Workbooks as many programs write them.
class WorkbookKindsTest {
    private static final String ROWS = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>5</v></c></row>";
    private static final String TEXTS = "<sst><si><t>Имя</t></si></sst>";

    @Test
    void partsAreFoundByRelationHoweverTheyAreCalled() throws Exception {
        assertThat(aWorkbook(ROWS).with("xl/SharedStrings.xml", TEXTS).cells()).containsExactly(List.of("Имя", "5"));
        assertThat(aWorkbook(ROWS)
                        .with("xl/_rels/workbook.xml.rels", """
                            <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/XL/Worksheets/Sheet1.xml"/>
                            <Relationship Id="rId2" Type="x/sharedStrings" Target="../texts/all.xml"/></Relationships>\
                            """)
                        .with("texts/all.xml", TEXTS)
                        .cells())
                .containsExactly(List.of("Имя", "5"));
        assertThat(aWorkbook(ROWS)
                        .without("_rels/.rels")
                        .without("[Content_Types].xml")
                        .with("xl\\sharedStrings.xml", TEXTS)
                        .cells())
                .containsExactly(List.of("Имя", "5"));
    }

    @Test
    void aStrictWorkbookWithPrefixesIsReadTheSame() throws Exception {
        String strict = "http://purl.oclc.org/ooxml/";
        assertThat(aWorkbook("")
                        .with("xl/workbook.xml", """
                            <x:workbook xmlns:x="%sspreadsheetml/main" xmlns:rr="%sofficeDocument/relationships">\
                            <x:workbookPr date1904="true"/>
                            <x:sheets><x:sheet name="а" sheetId="1" state="veryHidden" rr:id="rId1"/>\
                            <x:sheet name="б" sheetId="2" rr:id="rId1"/></x:sheets></x:workbook>\
                            """.formatted(strict, strict))
                        .with("xl/worksheets/sheet1.xml", """
                            <x:worksheet xmlns:x="%sspreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is>\
                            <x:r><x:t>Ан</x:t></x:r><x:r><x:t>на</x:t></x:r></x:is></x:c>
                            <x:c t="d"><x:v>2026-03-01T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>\
                            """.formatted(strict))
                        .cells())
                .containsExactly(List.of("Анна", "2026-03-01"));
    }

    @Test
    void signsThatXmlForbidsAreReadAsTheSignsTheyAre() throws Exception {
        assertThat(cell("t=\"str\"", "Пётр_x000D_\nИванов_x000B_Омск_x0000_ _x005F_x000D_ _x12_ под_x"))
                .isEqualTo("Пётр\nИванов Омск _x000D_ _x12_ под_x");
    }

    @ParameterizedTest
    @CsvSource({
        "79000000001, 79000000001",
        "7.9000000001E10, 79000000001",
        "1234.5600000000001, 1234.56",
        "0.1, 0.1",
        "-5, -5",
        "12345678901234567, 12345678901234600",
        "1E+50, 1E+50",
        "1E-400, 0",
        "0E999999999, 0",
        "телефон, телефон",
        "'', ''"
    })
    void numbersAreShownAsExcelShowsThem(String value, String shown) throws Exception {
        assertThat(cell("", value)).isEqualTo(shown);
    }

    @Test
    void numbersAndDatesBeyondRangeAreAFlawOfTheirCellAndCostNothing() throws Exception {
        String rows = "<row><c><v>1E999999999</v></c><c><v>-1E9999999999</v></c><c s=\"1\"><v>99999999999</v></c>"
                + "<c s=\"1\"><v>-5</v></c><c s=\"1\"><v>1E300</v></c><c><v>" + "9".repeat(5000)
                + "</v></c><c><v>1</v></c></row>";
        var row = Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> styled(rows).file().rows().getFirst());
        assertThat(row.flaws())
                .isEqualTo(Map.of(
                        0, CellFlaw.NUMBER_OUT_OF_RANGE,
                        1, CellFlaw.NUMBER_OUT_OF_RANGE,
                        2, CellFlaw.DATE_OUT_OF_RANGE,
                        3, CellFlaw.DATE_OUT_OF_RANGE,
                        4, CellFlaw.DATE_OUT_OF_RANGE,
                        5, CellFlaw.NUMBER_OUT_OF_RANGE));
        assertThat(row.cell(6)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|46082|2026-03-01",
                "1|46082.4375|2026-03-01T10:30",
                "1|59|1900-02-28",
                "1|61|1900-03-01",
                "2|46082|2026-03-01",
                "3|0.4375|10:30",
                "4|9000000001|+7 (900) 000-00-01",
                "5|46082|46082",
                "6|911|0000000911",
                "7|46082|46082",
                "8|46082|2026-03-01",
                "9|0.4375|10:30"
            })
    void aFormatMakesADateATimeOrAMaskOfANumber(String style, String value, String shown) throws Exception {
        assertThat(styled("<row><c s=\"" + style + "\"><v>" + value + "</v></c></row>")
                        .cells())
                .containsExactly(List.of(shown));
    }

    @Test
    void aFormulaGivesTheValueThatWasSavedAndWithoutOneIsAFlaw() throws Exception {
        var row = aWorkbook("<row><c t=\"str\"><f>A&amp;B</f><v>Пётр</v></c><c><f t=\"shared\""
                        + " si=\"0\"/><v>79000000001</v></c><c><f>\"8\"&amp;D2</f><v></v></c><c><f>A1</f></c><c"
                        + " t=\"str\"><f>IF(A1,1,\"\")</f><v></v></c><c t=\"e\"><f>VLOOKUP(1)</f><v>#N/A</v></c><c"
                        + " t=\"b\"><f>A1</f><v>1</v></c></row>")
                .file()
                .rows()
                .getFirst();
        assertThat(row.cells()).containsExactly("Пётр", "79000000001", "=\"8\"&D2", "=A1", "", "#N/A", "true");
        assertThat(row.flaws())
                .isEqualTo(Map.of(
                        2, CellFlaw.FORMULA_WITHOUT_VALUE,
                        3, CellFlaw.FORMULA_WITHOUT_VALUE,
                        5, CellFlaw.ERROR_VALUE));
    }

    @Test
    void rowsAndColumnsToTheEndOfTheSheetEndQuicklyWhenTheyAreEmpty() {
        var rows = new StringBuilder(ROWS.replace(" t=\"s\"", ""));
        for (int i = 2; i <= 1_048_576; i++)
            rows.append("<row r=\"").append(i).append("\" s=\"3\" customFormat=\"1\"/>");
        rows.insert(rows.indexOf("</row>"), "<c r=\"XFD1\" s=\"3\"/>");
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(aWorkbook(rows.toString()).cells()).hasSize(1));
    }

    @Test
    void sheetsOfOneNameAreTwoSheets() throws Exception {
        assertThat(aWorkbook("<row><c><v>1</v></c></row>")
                        .with("xl/workbook.xml", """
                            <workbook xmlns:r="x/relationships"><sheets><sheet name="а" r:id="rId1"/>\
                            <sheet name="а" r:id="rId1"/><sheet r:id="rId1"/></sheets></workbook>\
                            """)
                        .file()
                        .rows())
                .extracting(SheetRow::tab)
                .containsExactly("а", "а (2)", "Sheet 3");
    }

    @Test
    void aRowThatIsNumberedWronglyIsCounted() throws Exception {
        assertThat(aWorkbook("<row r=\"5\"><c><v>1</v></c></row><row r=\"x\"><c r=\"?\"><v>2</v></c></row>"
                                + "<row r=\"99999999999999999999\"><c><v>3</v></c></row>")
                        .file()
                        .rows())
                .extracting(SheetRow::line)
                .containsExactly(5L, 6L, 7L);
    }

    @Test
    void anEntityThatGrowsIsRefused() throws Exception {
        assertThat(aWorkbook("").with("xl/worksheets/sheet1.xml", """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <worksheet><sheetData><row><c t="inlineStr"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>\
            """).problem().code())
                .isEqualTo(Code.TRUNCATED);
    }

    private static String cell(String type, String value) throws Exception {
        var cells = aWorkbook("<row><c " + type + "><v>" + value + "</v></c><c><v>9</v></c></row>")
                .cells();
        return cells.getFirst().getFirst();
    }

    private static SomeFile.Parts styled(String rows) {
        return aWorkbook(rows).with("xl/styles.xml", """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-419]d\\ mmmm\\ yyyy;@"/>
            <numFmt numFmtId="165" formatCode="&quot;+7&quot;\\ (000)\\ 000-00-00"/>
            <numFmt numFmtId="166" formatCode="#,##0.00&quot; дней&quot;"/><numFmt numFmtId="167" formatCode="0000000000"/>
            <numFmt numFmtId="168" formatCode="ДД.ММ.ГГГГ"/>
                <numFmt numFmtId="169" formatCode="h:mm AM/PM"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/>
            <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="0"/><xf numFmtId="168"/><xf numFmtId="169"/></cellXfs></styleSheet>\
            """);
    }
}
