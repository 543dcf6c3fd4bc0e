package tritone.web.leads;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.TestCampaigns;
import tritone.people.Role;

@QuarkusTest
@WithTestResource(Database.class)
class DoNotCallApiTest {
    @Test
    void aNumberWrittenAsWithinACountryNeedsItsCountry() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        String number = TestCampaigns.aNumber();
        String national = "8 " + number.substring(2);
        head.sends(Map.of("number", national, "reason", "asked"))
                .post("/api/do-not-call")
                .then()
                .statusCode(400)
                .body("fields.name", hasItem("country"))
                .body("fields.reason", hasItem("needed"));
        head.sends(Map.of("number", national, "reason", "asked", "country", "RU"))
                .post("/api/do-not-call")
                .then()
                .statusCode(201)
                .body("number", equalTo(number));
        head.sends(Map.of("number", number))
                .post("/api/do-not-call/searches")
                .then()
                .body("entries.size()", is(1));
        head.sends(Map.of("number", national))
                .post("/api/do-not-call/searches")
                .then()
                .statusCode(400);
        head.sends(Map.of("number", national, "country", "RU"))
                .post("/api/do-not-call/searches")
                .then()
                .body("entries.size()", is(1));
        head.sends(Map.of("number", number, "reason", "by mistake"))
                .post("/api/do-not-call/liftings")
                .then()
                .statusCode(204);
    }

    @Test
    void anUnknownCountryIsRefusedByName() {
        aVisitor(Role.HEAD_OF_SALES)
                .sends(Map.of("number", "8 916 123-45-67", "reason", "asked", "country", "XX"))
                .post("/api/do-not-call")
                .then()
                .statusCode(400)
                .body("fields.name", hasItem("country"));
    }

    @Test
    void ofAListWhatCannotBeReadWithoutGuessingIsLeftOutWithItsLineAndReason() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        String first = TestCampaigns.aNumber();
        String second = TestCampaigns.aNumber();
        var lines = List.of("Телефон", first + "; просил Иван", "", "8" + second.substring(2), "+7 916 12");
        head.sends(Map.of("lines", lines, "reason", "asked"))
                .post("/api/do-not-call/lists")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("refused.find { it.line == 1 }.reason", equalTo("NO_DIGITS"))
                .body("refused.find { it.line == 4 }.reason", equalTo("COUNTRY_NEEDED"))
                .body("refused.find { it.line == 5 }.reason", equalTo("TOO_SHORT"))
                .body("refused.size()", is(3));
        head.sends(Map.of("lines", lines, "reason", "asked", "country", "RU"))
                .post("/api/do-not-call/lists")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("known", is(1));
        head.sends(Map.of("number", second))
                .post("/api/do-not-call/searches")
                .then()
                .body("entries.size()", is(1));
    }
}
