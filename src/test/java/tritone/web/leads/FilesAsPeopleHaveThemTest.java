package tritone.web.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.leads.BaseFile.aBase;
import static tritone.web.leads.BaseFile.aFile;
import static tritone.web.leads.BaseFile.aNumber;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.lead.importing.Import.Status;
import tritone.lead.sheet.Sheet;
import tritone.people.Role;
import tritone.web.Visitor;

/// Files of the kinds that companies send, through the whole import.
@QuarkusTest
@WithTestResource(Database.class)
class FilesAsPeopleHaveThemTest {
    Visitor head;
    long base;

    @BeforeEach
    void aHeadOfSalesWithAnEmptyBase() {
        head = aVisitor(Role.HEAD_OF_SALES);
        base = aBase(head);
    }

    @Test
    void aWorkbookOf1CIsReadLikeAnyOther() throws IOException {
        in("1c_SharedStrings.xlsx", 3, "+79000010001", "+79000010002", "+79000010003");
        assertThat(leads().getList("leads.company")).contains("ООО «Пример-1»", "ООО «Пример-3»");
        assertThat(leads().getList("leads.person")).contains("Иванов Пётр 1", "Иванов Пётр 3");
        base = aBase(head);
        in("usual_sharedStrings.xlsx", 3, "+79000010011", "+79000010012", "+79000010013");
    }

    @Test
    void headingsBelowATitleAreFound() throws IOException {
        in("title_above_headings.xlsx", 3, "+79000060001", "+79000060002", "+79000060003");
        assertThat(leads().getList("leads.person")).contains("Иванов Пётр 1", "Иванов Пётр 3");
        base = aBase(head);
        in("title_above_headings.csv", 3, "+79000060011", "+79000060012", "+79000060013");
        assertThat(leads().getList("leads.company")).contains("ООО «Пример-1»", "ООО «Пример-3»");
    }

    @Test
    void aVerticalTabIsNoReasonToRefuseAFile() throws IOException {
        var done = imported("vertical_tab.csv");
        assertThat(List.of(done.accepted(), done.rejected())).containsExactly(100L, 0L);
    }

    @Test
    void aFormulaGivesTheValueThatWasSaved() throws IOException {
        in("formulas_with_values.xlsx", 3, "+79000100001", "+79000100002", "+79000100003");
        assertThat(leads().getString("leads[0].person")).contains("Пётр Иванов");
    }

    @Test
    void rowsToTheEndOfTheSheetAreNoRows() throws IOException {
        in("rows_to_the_end.xlsx", 2, "+79000230001", "+79000230002");
        assertThat(leads().getList("leads.extra['Дата договора']")).contains("2026-03-01");
    }

    @Test
    void ofSeveralSheetsTheOnesChosenAreReadAndTheOthersNamed() throws IOException {
        var file = aFile(bytes("three_sheets.xlsx")).with("others", "KEEP");
        file.sentTo(head, "/api/import-previews")
                .then()
                .statusCode(200)
                .body("sheets.name", contains("Москва", "Казань", "Пермь"))
                .body("sheets.chosen", contains(true, false, false))
                .body("headings", equalTo(1));
        var first = file.importedBy(head, base);
        assertThat(first.accepted()).isEqualTo(2);
        assertThat(first.sheets()).containsExactly("Москва");
        assertThat(first.sheetsLeftOut()).containsExactly("Казань", "Пермь");
        var second = file.with("sheets", "[\"Пермь\"]").importedBy(head, base);
        assertThat(second.accepted()).isEqualTo(2);
        base = aBase(head);
        var all = file.with("sheets", "[\"*\"]").importedBy(head, base);
        assertThat(all.accepted()).isEqualTo(6);
        assertThat(all.sheetsLeftOut()).isEmpty();
        assertThat(leads().getList("leads.region")).containsOnly("Москва", "Казань", "Пермь");
        file.with("sheets", "[\"старое\"]")
                .sentTo(head, base)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/file-no-such-sheet"));
    }

    @Test
    void thePersonMayNameTheRowOfHeadingsOrSayThatThereIsNone() {
        String file = "Кому;Куда\nКомпания;Номер\nРомашка;" + aNumber() + "\n";
        aFile(file)
                .with("headings", "2")
                .sentTo(head, "/api/import-previews")
                .then()
                .body("headings", equalTo(2))
                .body("columns.heading", contains("Компания", "Номер"))
                .body("top.line", contains(1, 2, 3));
        aFile(file).with("headings", "7").sentTo(head, base).then().statusCode(422);
        var none = aFile(file)
                .with("headings", "0")
                .with("mapping", "[\"COMPANY\", \"PHONE\"]")
                .importedBy(head, base);
        assertThat(none.headings()).isZero();
        assertThat(List.of(none.rowsRead(), none.accepted(), none.rejected())).containsExactly(3L, 1L, 2L);
        for (String nonsense : List.of("-1", "first", "99999999999"))
            aFile(file).with("headings", nonsense).sentTo(head, base).then().statusCode(400);
        for (String nonsense : List.of("Москва", "[null]", "{}", "null"))
            aFile(file).with("sheets", nonsense).sentTo(head, base).then().statusCode(400);
    }

    @Test
    void aPageCalledXlsIsReadAsItsTable() {
        var done = aFile("<meta charset=utf-8><table border=1><tr><td>Имя<td>Телефон<tr><td>Анна<td>" + aNumber()
                        + "<tr><td>Пётр<td>нет</table>")
                .importedBy(head, base);
        assertThat(List.of(done.accepted(), done.rejected())).containsExactly(1L, 1L);
    }

    @Test
    void aCellBeyondRangeIsTheReasonOfItsRowAndNotOfTheFile() {
        var done =
                aFile("Имя;Телефон\nАнна;" + aNumber() + "\nПётр;1E999999999\n").importedBy(head, base);
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(List.of(done.accepted(), done.rejected())).containsExactly(1L, 1L);
    }

    @Test
    void aWideTextFileKeepsWhatStandsBelowNoHeading() {
        String number = aNumber();
        aFile("Имя;Телефон\nАнна;" + number + ";первое\nПётр;" + aNumber() + ";второе\n")
                .importedBy(head, base);
        assertThat(leads().getList("leads.extra['Column 3']")).contains("первое", "второе");
    }

    @Test
    void aQuoteThatIsNotClosedIsNamedByItsLine() {
        aFile("Имя;Телефон\nАнна;" + aNumber() + "\n\"Пётр;" + aNumber() + "\nОлег;" + aNumber() + "\n")
                .sentTo(head, base)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/file-unclosed-quote"))
                .body("fields.name", hasItem("line"))
                .body("fields.find { it.name == 'line' }.reason", equalTo("3"));
        head.asks().get("/api/bases/" + base + "/imports").then().body("", empty());
    }

    private void in(String name, int leads, String... numbers) throws IOException {
        var done = imported(name);
        assertThat(done.status()).as(name).isEqualTo(Status.DONE);
        assertThat(List.of(done.accepted(), done.rejected())).as(name).containsExactly((long) leads, 0L);
        assertThat(leads().getList("leads.phones.number.flatten()", String.class))
                .as(name)
                .contains(numbers);
    }

    private ImportView imported(String name) throws IOException {
        return aFile(bytes(name)).with("others", "KEEP").importedBy(head, base);
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = Sheet.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private JsonPath leads() {
        return head.asks()
                .get("/api/bases/" + base + "/leads")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
