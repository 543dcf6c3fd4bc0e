package tritone.web.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.leads.BaseFile.aBase;
import static tritone.web.leads.BaseFile.aFile;
import static tritone.web.leads.BaseFile.aNumber;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.lead.BaseId;
import tritone.lead.NumberKinds;
import tritone.people.Role;
import tritone.phone.Destination;
import tritone.phone.NumberKind;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class NumberKindsApiTest {
    @Inject
    NumberKinds kinds;

    @Inject
    DataSource source;

    private Visitor head;
    private long base;

    @BeforeEach
    void aHeadOfSalesWithAnEmptyBase() {
        head = aVisitor(Role.HEAD_OF_SALES);
        base = aBase(head);
    }

    @Test
    void anImportSaysHowManyOfItsNumbersNoLineDialsAndWhatTheyAre() {
        var done = aFile("""
            Компания;Телефон
            Пример-1;8 809 000-17-01
            Пример-2;+371 90 001 702
            Пример-3;+44 909 000 1703
            Пример-4;+1 900 555 0174
            Пример-5;+882 16 0001 7050
            Пример-6;+881 6 000 17060
            Пример-7;112
            Пример-8;%s
            """.formatted(aNumber())).importedBy(head, base);
        assertThat(done.rejected()).isEqualTo(1);
        head.asks()
                .get("/api/imports/" + done.id() + "/number-kinds")
                .then()
                .statusCode(200)
                .body("numbers", is(7))
                .body("kinds.find { it.country == 'RU' && it.kind == 'MOBILE' }.dialled", equalTo(true))
                .body("kinds.findAll { it.kind == 'PREMIUM' }.country", hasItems("RU", "LV", "GB", "US"));
        head.asks()
                .get("/api/bases/" + base + "/number-kinds")
                .then()
                .statusCode(200)
                .body("numbers", is(7))
                .body("kinds.findAll { it.country == '001' }.kind", hasItems("SATELLITE", "INTERNATIONAL_NETWORK"));
        head.asks()
                .get("/api/bases/" + base + "/leads")
                .then()
                .body("leads[0].phones[0].kind", equalTo("PREMIUM"))
                .body("leads[0].phones[0].country", equalTo("RU"));
    }

    @Test
    void aLookIntoAFileSaysWhichNumbersOfItsFirstRowsNoLineDials() {
        String file = "Компания;Телефон\nПример-1;+37190001702\nПример-2;+79161234567\n";
        head.asks()
                .multiPart("file", "база.csv", file.getBytes(StandardCharsets.UTF_8))
                .post("/api/import-previews")
                .then()
                .statusCode(200)
                .body("numbers.numbers", is(2))
                .body("numbers.kinds.find { it.country == 'LV' }.kind", equalTo("PREMIUM"))
                .body("numbers.kinds.find { it.country == 'RU' }.dialled", equalTo(true));
    }

    @Test
    void numbersThatCameBeforeKindsWereToldAreToldLater() throws Exception {
        var done = aFile("Телефон\n" + aNumber() + "\n+37190" + aNumber().substring(4) + "\n")
                .importedBy(head, base);
        assertThat(done.accepted()).isEqualTo(2);
        try (var db = source.getConnection();
                var forget =
                        db.prepareStatement("update lead_phone set kind = null, country = null where base_id = ?")) {
            forget.setLong(1, base);
            forget.executeUpdate();
        }
        assertThat(kinds.ofBase(new BaseId(base))).isEmpty();
        kinds.tellAll();
        assertThat(kinds.ofBase(new BaseId(base)))
                .containsEntry(new Destination("RU", NumberKind.MOBILE), 1L)
                .containsEntry(new Destination("LV", NumberKind.PREMIUM), 1L);
    }
}
