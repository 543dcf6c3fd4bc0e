package tritone.web.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.leads.BaseFile.aBase;
import static tritone.web.leads.BaseFile.aFile;
import static tritone.web.leads.BaseFile.aNumber;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.lead.importing.Import.Status;
import tritone.people.Role;
import tritone.web.Visitor;

/// Files as people have them, from the upload to the leads. Mapped as the preview offers it.
@QuarkusTest
@WithTestResource(Database.class)
class FilesOfUsersTest {
    /// Beside the repository on some machines: files of users, whose numbers are invented.
    private static final Path SHARED = Path.of("..", "shared", "inputs");

    Visitor head;
    long base;

    @BeforeEach
    void aHeadOfSalesWithAnEmptyBase() {
        head = aVisitor(Role.HEAD_OF_SALES);
        base = aBase(head);
    }

    @Test
    void wordsAroundNumbersAreKeptBesideThem() {
        String one = aNumber();
        String two = aNumber();
        aFile("Компания;Телефон\nРомашка;8" + one + " (Иван Петрович)\nЛютик;8" + two + " вн. 12\n")
                .importedBy(head, base);
        assertThat(leads().getList("leads.collect { it.phones[0].number }")).isEqualTo(List.of("+7" + one, "+7" + two));
        assertThat(leads().getList("leads.collect { it.phones[0].note }"))
                .isEqualTo(List.of("Иван Петрович", "вн. 12"));
    }

    @Test
    void aNumberAddedToAKnownLeadBringsItsNote() {
        String known = aNumber();
        String more = aNumber();
        aFile("Компания;Телефон\nРомашка;8" + known + "\n").importedBy(head, base);
        aFile("Компания;Телефон;Моб.\nРомашка;8" + known + " (Анна);8" + more + " после 18:00\n")
                .importedBy(head, base);
        assertThat(leads().getString("leads[0].phones[1].note")).isEqualTo("после 18:00");
        assertThat(leads().getString("leads[0].extra.Телефон")).isEqualTo("Анна");
    }

    @Test
    void whoIsMarkedNotToBeCalledIsOutAndOnTheList() {
        String called = aNumber();
        String asked = aNumber();
        String fax = "8 495 " + aNumber().substring(3);
        var done = aFile("Компания;Рабочий телефон;Факс;Не звонить\nА;8" + called + ";" + fax + ";нет\nБ;8" + asked
                        + ";;Да\nВ;8" + aNumber() + ";;спросить\nГ;8" + asked + ";;нет\n")
                .importedBy(head, base);
        assertThat(List.of(done.accepted(), done.rejected())).containsExactly(1L, 3L);
        assertThat(leads().getList("leads[0].phones.number")).containsExactly("+7" + called);
        assertThat(leads().getString("leads[0].extra.Факс")).isEqualTo(fax);
        assertThat(rejections(done).getList("rejections.reason"))
                .containsExactly("do-not-call", "do-not-call-unclear", "do-not-call");
        assertThat(rejections(done).getList("rejections.column")).startsWith("Не звонить", "Не звонить");
        assertThat(head.sends(Map.of("number", "+7" + asked))
                        .post("/api/do-not-call/searches")
                        .path("entries[0].reason")
                        .toString())
                .isEqualTo("Не звонить: Да");
    }

    @Test
    void nobodyAgreedByDefaultAndThePersonMaySayWhatAWordMeans() {
        var file = "Телефон;Согласие\n8%s;да\n8%s;отозвано 01.02.2026\n8%s;н/а\n8%s;устно\n8%s;\n";
        String first = file.formatted(aNumber(), aNumber(), aNumber(), aNumber(), aNumber());
        aFile(first).importedBy(head, base);
        assertThat(agreed(base)).isEqualTo(1);
        assertThat(leads().getString("leads[1].extra.Согласие")).isEqualTo("отозвано 01.02.2026");
        long other = aBase(head);
        String second = file.formatted(aNumber(), aNumber(), aNumber(), aNumber(), aNumber());
        aFile(second)
                .with("marks", "{\"1\": {\"values\": {\"Устно\": true, \"да\": false}, \"others\": false}}")
                .importedBy(head, other);
        assertThat(agreed(other)).isEqualTo(1);
        for (String broken :
                List.of("x", "null", "[]", "{\"a\": 1}", "{\"1\": null}", "{\"1\": {\"values\": {\"a\": null}}}"))
            aFile(second + "x").with("marks", broken).sentTo(head, other).then().statusCode(400);
    }

    @Test
    void aTextTooLongForItsColumnDropsNothing() {
        String rubrics = "Автосервис, ".repeat(20) + "🚗";
        var done = aFile("Телефон;Рубрики;Руководитель;Дополнительно\n8" + aNumber() + ";" + rubrics + ";Иванов И. И.;"
                        + "пояснение ".repeat(3000) + "\n")
                .importedBy(head, base);
        assertThat(done.accepted()).isEqualTo(1);
        assertThat(leads().getString("leads[0].category")).hasSize(80);
        assertThat(leads().getString("leads[0].extra.Рубрики")).isEqualTo(rubrics);
        assertThat(leads().getString("leads[0].person")).isEqualTo("Иванов И. И.");
    }

    @Test
    void theRejectedRowsOnceCorrectedComeIn() {
        String right = aNumber();
        String wrong = aNumber();
        String listed = aNumber();
        var done = aFile("Компания;Телефон;Не звонить\nА;8" + right + ";\nБ;" + wrong.substring(1) + ";\nВ;8" + listed
                        + ";да\n")
                .importedBy(head, base);
        assertThat(List.of(done.accepted(), done.rejected())).containsExactly(1L, 2L);
        String csv =
                head.asks().get("/api/imports/" + done.id() + "/rejections.csv").asString();
        String mended = csv.replace("Б;" + wrong.substring(1), "Б;8" + wrong);
        assertThat(mended).isNotEqualTo(csv);
        var again = aFile(mended).importedBy(head, base);
        assertThat(List.of(again.rowsRead(), again.accepted(), again.rejected()))
                .containsExactly(2L, 1L, 1L);
        assertThat(leads().getList("leads.company")).isEqualTo(List.of("А", "Б"));
        assertThat(leads().getMap("leads[1].extra")).isEmpty();
    }

    /// Whatever stands in the cells, the import ends in order, and each row is counted once.
    @Test
    void noCellBreaksAnImport() {
        var random = new Random(5);
        var bits = List.of(
                "8 916 ",
                "123-45-67",
                "+7",
                "89161234567",
                "\"\"",
                "'",
                "=",
                "=1+1",
                "@",
                "нет",
                "да",
                "отозвано",
                "\u0000",
                "\u200b",
                "\ud83d\udcde",
                "1E999",
                "7.9E+10",
                "факс ",
                "доб. 1",
                ",",
                "/",
                "|",
                "\\",
                "\\N",
                "x".repeat(300),
                "Приморский район",
                "{}",
                "null",
                "0",
                "9".repeat(40),
                "ё",
                "\u202e",
                " ",
                "-",
                "2026-13-45");
        var text = new StringBuilder("Телефон;Телефон 2;Компания;ФИО;Регион;Согласие;Не звонить;Прочее\n");
        for (int row = 0; row < 2_000; row++) {
            for (int column = 0; column < 8; column++) {
                if (column > 0) text.append(';');
                for (int i = random.nextInt(4); i > 0; i--) text.append(bits.get(random.nextInt(bits.size())));
            }
            text.append('\n');
        }
        var done = aFile(text.toString().replace("\"\"", "«»"))
                .with("others", "KEEP")
                .importedBy(head, base);
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.accepted() + done.merged() + done.duplicate() + done.rejected())
                .isEqualTo(done.rowsRead());
        head.asks().get("/api/imports/" + done.id() + "/rejections.csv").then().statusCode(200);
        head.asks().get("/api/bases/" + base + "/leads?size=200").then().statusCode(200);
    }

    @Test
    void theSharedFilesOfUsersComeInAsTheyExpect() throws IOException {
        expect("01b_the_same_usual_name.xlsx", 3, 0, "+79000010011", "+79000010012", "+79000010013");
        var companies = expect("02_company_list_headings.csv", 3, 0, "+79000020001", "+79000020002", "+79000020003");
        if (companies != null) {
            assertThat(companies.getList("leads.person"))
                    .isEqualTo(List.of("Иванов И. И.", "Петрова А. А.", "Сидоров П. П."));
            assertThat(companies.getString("leads[0].extra.Дополнительно")).isEqualTo("вход со двора");
            assertThat(companies.getString("leads[1].extra.Рубрики")).contains("Эвакуация");
        }
        expect("03_pandas_float.csv", 4, 0, "+79000030001", "+79000030002", "+79000030003", "+78482000016");
        var words = expect(
                "04_words_after_number.csv",
                7,
                0,
                "+79000040001",
                "+79000040002",
                "+74950004003",
                "+74950004004",
                "+74950004005",
                "+79000040006",
                "+79000040007");
        if (words != null)
            assertThat(words.getList("leads.collect { it.phones[0].note }"))
                    .isEqualTo(List.of(
                            "Иван Петрович", "бухгалтерия", "вн. 12", "внутр. 12", "доб. 12", "WhatsApp", "Max"));
        expect("14_fax_and_do_not_call.csv", 1, 2, "+79000140001");
        var places = expect(
                "16_districts.csv",
                5,
                0,
                "+79000160001",
                "+79000160002",
                "+79000160003",
                "+79000160004",
                "+79000160005");
        if (places != null) {
            String moscow = "Europe/Moscow";
            assertThat(places.getList("leads.collect { it.phones[0].zone }"))
                    .isEqualTo(List.of(moscow, moscow, "Asia/Irkutsk", moscow, moscow));
        }
        var usual = expect(
                "22_should_work.csv",
                4,
                1,
                "+79000220001",
                "+74950002201",
                "+79000220002",
                "+79000220003",
                "+78000002205");
        if (usual != null)
            assertThat(usual.getString("leads[0].extra.Комментарий")).isEqualTo("первая\nвторая, ещё");
    }

    /// @return the leads; null where the files are not
    private @Nullable JsonPath expect(String file, long accepted, long rejected, String... numbers) throws IOException {
        Path path = SHARED.resolve(file);
        if (!Files.exists(path)) return null;
        base = aBase(head);
        var done = aFile(Files.readAllBytes(path)).with("others", "KEEP").importedBy(head, base);
        assertThat(List.of(done.accepted(), done.rejected())).as(file).containsExactly(accepted, rejected);
        var found = new ArrayList<String>();
        var leads = leads();
        for (List<Map<String, String>> phones : leads.<List<Map<String, String>>>getList("leads.phones"))
            for (var phone : phones) found.add(phone.get("number"));
        assertThat(found).as(file).containsExactly(numbers);
        return leads;
    }

    private int agreed(long of) {
        return head.asks().get("/api/bases/" + of + "/consents").path("agreed");
    }

    private JsonPath leads() {
        return head.asks()
                .get("/api/bases/" + base + "/leads")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath rejections(ImportView of) {
        return head.asks().get("/api/imports/" + of.id() + "/rejections").jsonPath();
    }
}
