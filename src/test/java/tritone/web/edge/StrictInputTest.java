package tritone.web.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Role;
import tritone.web.Visitor;

/// What cannot be read is refused in words that name the field.
@QuarkusTest
@WithTestResource(Database.class)
class StrictInputTest {
    private Visitor head;

    @BeforeEach
    void aHeadOfSales() {
        head = aVisitor(Role.HEAD_OF_SALES);
    }

    @Test
    void aBodyThatIsMissingOrNullIsNamed() {
        for (String nothing : new String[] {"", "null", " "})
            sent(nothing).statusCode(400).body("fields.name", hasItem("body"));
    }

    @Test
    void aFieldWithAControlSignOrHalfASignIsNamed() {
        sent("{\"name\": \"a\\u0000b\"}").statusCode(400).body("fields.name", hasItem("name"));
        sent("{\"name\": \"\\ud800\"}")
                .statusCode(400)
                .body("fields.name", hasItem("name"))
                .body("fields.reason", hasItem("holds half of a sign"));
    }

    @Test
    void aWordThatIsNoneOfTheChoicesIsNamedWithThem() {
        head.sends(Map.of("name", "n", "login", "l", "password", "correct-horse", "role", "KING"))
                .post("/api/people")
                .then()
                .statusCode(400)
                .body("fields.name", hasItem("role"))
                .body("fields[0].reason", containsString("OPERATOR"));
    }

    @Test
    void aMomentBeyondAllCalendarsIsNamed() {
        var person = aVisitor(Role.OPERATOR).id().value();
        var rights = Map.of("also", new Object[0], "campaigns", new Object[0], "endsAt", "+999999999-12-31T23:59:59Z");
        head.sends(rights)
                .put("/api/people/" + person + "/rights")
                .then()
                .statusCode(400)
                .body("fields.name", hasItem("endsAt"));
    }

    @Test
    void aRequestLargerThanAnyFormIsRefused() {
        sent("{\"name\": \"" + "x".repeat(Bodies.MOST_BYTES) + "\"}")
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void aParameterThatStandsTwiceOrCannotBeReadIsNamed() {
        head.asks().get("/api/looks?limit=1&limit=2").then().statusCode(400).body("fields.name", hasItem("limit"));
        head.asks().get("/api/looks?limit=many").then().statusCode(400).body("fields.name", hasItem("limit"));
        head.asks()
                .get("/api/looks?subject=%2B79161234567")
                .then()
                .statusCode(400)
                .body("fields.name", hasItem("subject"));
    }

    @Test
    void anIdBelowOneIsNobodys() {
        for (String id : new String[] {"0", "-1", "00"})
            head.asks().get("/api/people/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void whateverPageABrowserSaysItComesFromALookIsKept() {
        for (String page : new String[] {"mailto:a@b.ru", "http://[bad", "data:,x"})
            head.asks().header("Referer", page).get("/api/recordings").then().statusCode(200);
    }

    @Test
    void anotherOriginThatIsNoAddressOpensNoStream() {
        for (String origin : new String[] {"http://[bad", "null", "mailto:a@b.ru"})
            given().cookies(head.cookies())
                    .header("Origin", origin)
                    .header("Connection", "Upgrade")
                    .header("Upgrade", "websocket")
                    .header("Sec-WebSocket-Version", "13")
                    .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                    .get("/api/live")
                    .then()
                    .statusCode(403);
    }

    private ValidatableResponse sent(String body) {
        return head.asks()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/bases")
                .then();
    }
}
