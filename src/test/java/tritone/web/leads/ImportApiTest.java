package tritone.web.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.leads.BaseFile.aBase;
import static tritone.web.leads.BaseFile.aFile;
import static tritone.web.leads.BaseFile.aNumber;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.lead.importing.Import.Status;
import tritone.people.Role;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class ImportApiTest {
    Visitor head;
    long base;

    @BeforeEach
    void aHeadOfSalesWithAnEmptyBase() {
        head = aVisitor(Role.HEAD_OF_SALES);
        base = aBase(head);
    }

    @Test
    void everyRowIsAcceptedMergedDuplicateOrRejected() {
        String known = aNumber();
        String file = "Компания;Телефон;Сайт\n" // 1
                + "Ромашка;8" + known + ";romashka.ru\n" // 2 accepted
                + "Лютик;+7" + aNumber() + ", 12-34;\n" // 3 accepted, one number dropped
                + ";" + known + ";\n" // 4 merged
                + "Василёк;нет;\n" // 5 rejected
                + "Пион;;\n"; // 6 rejected
        var done = aFile(file).importedBy(head, base);
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(List.of(done.rowsRead(), done.accepted(), done.merged(), done.duplicate(), done.rejected()))
                .containsExactly(5L, 2L, 1L, 0L, 2L);
        assertThat(done.cellsDropped()).isEqualTo(1);
        var leads = leads(base);
        assertThat(leads.getList("leads.company")).containsExactly("Ромашка", "Лютик");
        assertThat(leads.getString("leads[0].phones[0].number")).isEqualTo("+7" + known);
        assertThat(leads.getString("leads[0].extra.Сайт")).isEqualTo("romashka.ru");
        head.asks()
                .get("/api/imports/" + done.id() + "/rejections?size=2")
                .then()
                .body("rejections.line", contains(3, 5))
                .body("rejections.kind", contains("CELL", "ROW"))
                .body("rejections.reason", contains("phone-too-short", "phone-no-digits"));
    }

    @Test
    void theRejectedRowsComeBackAsAFileWithReasonsThatASpreadsheetMayOpen() {
        var done = aFile("Компания;Телефон\nРомашка;" + aNumber() + "\n@cmd;нет\nПион;12\n")
                .importedBy(head, base);
        String csv = head.asks()
                .get("/api/imports/" + done.id() + "/rejections.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"import-" + done.id() + "-rejected.csv\"")
                .extract()
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "\ufeffСтрока;Столбец;Код;Причина;Значение;Компания;Телефон",
                        "3;Телефон;phone-no-digits;В телефоне нет цифр;нет;'@cmd;нет",
                        "4;Телефон;phone-too-short;Телефон слишком короткий;12;Пион;12");
    }

    @Test
    void theSameUploadTwiceChangesNothingAndSaysSo() {
        var file = aFile("Телефон\n" + aNumber() + "\n");
        var done = file.importedBy(head, base);
        file.sentTo(head, base)
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(true))
                .body("id", equalTo((int) done.id()));
        assertThat(leads(base).getList("leads")).hasSize(1);
        head.asks().get("/api/bases/" + base + "/imports").then().body("", hasSize(1));
    }

    @Test
    void aKnownNumberIsSkippedMergedOrKeptAsTheRuleSays() {
        String number = aNumber();
        String more = aNumber();
        aFile("Телефон;Компания\n" + number + ";Ромашка\n").importedBy(head, base);

        var skipped = aFile("Телефон;Имя\n" + number + ";Анна\n")
                .with("within", "SKIP")
                .importedBy(head, base);
        assertThat(skipped.duplicate()).isEqualTo(1);
        assertThat(leads(base).getString("leads[0].person")).isNull();

        var merged = aFile("Телефон;Телефон 2;Имя;Компания;ИНН\n" + number + ";" + more + ";Анна;Другая;77\n")
                .importedBy(head, base);
        assertThat(merged.merged()).isEqualTo(1);
        var lead = leads(base);
        assertThat(lead.getString("leads[0].person")).isEqualTo("Анна");
        assertThat(lead.getString("leads[0].company")).isEqualTo("Ромашка");
        assertThat(lead.getString("leads[0].extra.ИНН")).isEqualTo("77");
        assertThat(lead.getList("leads[0].phones.number")).containsExactly("+7" + number, "+7" + more);

        var kept = aFile("Телефон;Имя\n" + number + ";Пётр\n")
                .with("within", "KEEP")
                .with("others", "KEEP")
                .importedBy(head, base);
        assertThat(kept.accepted()).isEqualTo(1);
        assertThat(leads(base).getList("leads")).hasSize(2);
    }

    @Test
    void aNumberOfAnotherBaseIsADuplicateUnlessTheRuleKeepsIt() {
        String number = aNumber();
        aFile("Телефон\n" + number + "\n").importedBy(head, base);
        long other = aBase(head);
        var skipped = aFile("Телефон\n" + number + "\n").importedBy(head, other);
        assertThat(skipped.duplicate()).isEqualTo(1);
        // nothing came of it, so the same file may come again
        var kept = aFile("Телефон\n" + number + "\n").with("others", "KEEP").importedBy(head, other);
        assertThat(kept.accepted()).isEqualTo(1);
    }

    @Test
    void whoAskedNotToBeCalledIsNotImported() {
        String asked = aNumber();
        head.sends(Map.of("number", "8" + asked, "country", "RU", "reason", "asked"))
                .post("/api/do-not-call")
                .then()
                .statusCode(201);
        var done = aFile("Телефон;Телефон 2\n" + asked + ";\n" + asked + ";" + aNumber() + "\n")
                .importedBy(head, base);
        assertThat(done.rejected()).isEqualTo(1);
        assertThat(done.accepted()).isEqualTo(1);
        assertThat(leads(base).getList("leads[0].phones")).hasSize(1);
    }

    @Test
    void windows1251AndWorkbooksAreReadAsWell() throws IOException {
        var cp1251 = ("Компания,Телефон\r\nРомашка," + aNumber() + "\r\n").getBytes(Charset.forName("windows-1251"));
        assertThat(aFile(cp1251).importedBy(head, base).accepted()).isEqualTo(1);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Лист1");
            sheet.value(0, 0, "Телефон");
            sheet.value(0, 1, "Компания");
            sheet.value(1, 0, Long.parseLong("7" + aNumber()));
            sheet.value(1, 1, "Лютик");
        }
        assertThat(aFile(bytes.toByteArray()).importedBy(head, base).accepted()).isEqualTo(1);
        assertThat(leads(base).getList("leads.company")).containsExactly("Ромашка", "Лютик");
    }

    @Test
    void aFileThatBreaksOffAfterManyRowsLeavesNothingBehind() {
        var text = new StringBuilder("Телефон;Компания;Город\n");
        for (int i = 0; i < 12_000; i++) text.append(aNumber()).append(";Ромашка;Пермь\n");
        byte[] whole = (text + aNumber() + ";Ромашка;Пермь\n").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 12);
        var refused = aFile(cut).importedBy(head, base);
        assertThat(refused.status()).isEqualTo(Status.REFUSED);
        assertThat(refused.problem()).isEqualTo(new ImportView.ImportTrouble("truncated", 12_002, 0));
        assertThat(leads(base).getList("leads")).isEmpty();
        head.asks().get("/api/imports/" + refused.id() + "/rejections").then().body("rejections", hasSize(0));
        assertThat(aFile(whole).with("others", "KEEP").importedBy(head, base).accepted())
                .isEqualTo(12_001);
    }

    @Test
    void aFileThatCannotBeImportedIsRefusedAtOnceWithTheReason() {
        refused(aFile("%PDF-1.7"), "pdf");
        refused(aFile(""), "empty");
        refused(aFile("Телефон\n"), "empty");
        refused(aFile("Компания;Город\nРомашка;Пермь\n"), "no-phone-column");
        refused(aFile("Телефон;Имя\n" + aNumber() + ";\n").with("mapping", "[\"PHONE\"]"), "mapping-does-not-fit");
        refused(aFile("Телефон\n" + aNumber() + "\n").with("sha256", "00"), "damaged-on-the-way");
        aFile("x").with("within", "SOME").sentTo(head, base).then().statusCode(400);
    }

    @Test
    void aPreviewShowsTheFirstRowsAndRemembersHowSuchFilesWereMapped() {
        String heading = "Кто " + UUID.randomUUID().toString().replaceAll("[0-9]", "");
        var file = aFile("Куда;" + heading + "\n" + aNumber() + ";Анна\n");
        file.sentTo(head, "/api/import-previews")
                .then()
                .statusCode(200)
                .body("delimiter", equalTo(";"))
                .body("remembered", equalTo(false))
                .body("columns.field", contains("PHONE", "EXTRA"))
                .body("rows[0].line", equalTo(2))
                .body("rows[0].cells[1]", equalTo("Анна"));
        file.with("mapping", "[\"PHONE\", \"PERSON\"]").importedBy(head, base);
        aFile("Куда;" + heading + "\n" + aNumber() + ";Пётр\n")
                .sentTo(head, "/api/import-previews")
                .then()
                .body("remembered", equalTo(true))
                .body("columns.field", contains("PHONE", "PERSON"));
        assertThat(leads(base).getString("leads[0].person")).isEqualTo("Анна");
    }

    @Test
    void onlyWhoMayImportImports() {
        var file = aFile("Телефон\n" + aNumber() + "\n");
        for (var role : List.of(Role.OPERATOR, Role.MANAGER, Role.SUPERVISOR, Role.QA)) {
            file.sentTo(aVisitor(role), base).then().statusCode(403);
            file.sentTo(aVisitor(role), "/api/import-previews").then().statusCode(403);
        }
        file.sentTo(aVisitor(Role.ADMINISTRATOR), base).then().statusCode(202);
    }

    private void refused(BaseFile file, String code) {
        file.sentTo(head, base).then().statusCode(422).body("type", equalTo("/problems/file-" + code));
        head.asks().get("/api/bases/" + base + "/imports").then().body("", hasSize(0));
    }

    private JsonPath leads(long base) {
        return head.asks()
                .get("/api/bases/" + base + "/leads")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
