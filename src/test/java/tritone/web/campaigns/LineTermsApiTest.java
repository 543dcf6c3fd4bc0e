package tritone.web.campaigns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.TestCampaigns;
import tritone.people.Role;
import tritone.people.Teams;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class LineTermsApiTest {
    private static final String OWN = "+74951234567";

    @Inject
    Teams teams;

    @Inject
    TestCampaigns given;

    private Visitor admin;
    private Visitor head;
    private String trunk;
    private String path;

    @BeforeEach
    void aLine() {
        admin = aVisitor(Role.ADMINISTRATOR);
        head = aVisitor(Role.HEAD_OF_SALES);
        trunk = "t-" + UUID.randomUUID().toString().substring(0, 8);
        path = "/api/trunks/" + trunk;
        admin.sends(line()).put(path).then().statusCode(200);
    }

    @Test
    void aNewLineDialsFixedAndMobileNumbersOfTheCompanysCountryWithoutACap() {
        admin.sends(line())
                .put(path)
                .then()
                .body("terms.countries", contains("RU"))
                .body("terms.kinds", containsInAnyOrder("FIXED", "MOBILE"))
                .body("terms.dayCaps.cost", nullValue())
                .body("terms.given", nullValue())
                .body("today.nearness", equalTo("FAR"));
    }

    @Test
    void whatALineMayDialWhatItCostsAndItsCapsAreKept() {
        admin.sends(line(terms(Map.of("perMinute", 2.5, "first", 60, "step", 60), Map.of("cost", 500, "minutes", 600))))
                .put(path)
                .then()
                .statusCode(200)
                .body("terms.countries", contains("KZ", "RU"))
                .body("terms.rates[0].perMinute", equalTo(2.5f))
                .body("terms.dayCaps.minutes", equalTo(600));
        // what is left out stays as it is
        admin.sends(line()).put(path).then().body("terms.countries", contains("KZ", "RU"));
        head.asks()
                .get("/api/trunks")
                .then()
                .body("find { it.name == '%s' }.terms.currency".formatted(trunk), equalTo("RUB"));
    }

    @Test
    void termsThatMakeNoSenseAreRefusedByTheField() {
        var everywhere = terms(Map.of("perMinute", 1, "first", 1, "step", 1), Map.of());
        everywhere.put("countries", List.of("RU", "XX"));
        everywhere.put("kinds", List.of("FIXED", "EMERGENCY"));
        admin.sends(line(everywhere))
                .put(path)
                .then()
                .statusCode(400)
                .body("fields.name", hasItems("countries", "kinds"));
        var unpriced = terms(Map.of("prefix", "+7495", "perMinute", 1, "first", 1, "step", 1), Map.of("cost", 5));
        admin.sends(line(unpriced)).put(path).then().statusCode(400).body("fields.name", hasItem("rates"));
        var nobody = terms(Map.of("perMinute", -1, "first", 0, "step", 1), Map.of());
        nobody.put("countries", List.of());
        admin.sends(line(nobody)).put(path).then().statusCode(400).body("fields.name", hasItem("countries"));
        var nulls = new HashMap<String, Object>();
        nulls.put("countries", new ArrayList<>(java.util.Arrays.asList((Object) null)));
        nulls.put("kinds", null);
        nulls.put("rates", new ArrayList<>(java.util.Arrays.asList((Object) null)));
        admin.sends(line(nulls)).put(path).then().statusCode(400);
    }

    @Test
    void aCampaignShowsOnlyANumberOfItsLine() {
        var input = campaign();
        input.put("callerId", "+74957654321");
        head.sends(input)
                .post("/api/campaigns")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/caller-id-not-of-line"))
                .body("fields.name", hasItem("callerId"));
        input.put("callerId", OWN);
        head.sends(input).post("/api/campaigns").then().statusCode(201);
    }

    @Test
    void aNumberThatACampaignAtWorkShowsIsNotTakenAwayAndItsCampaignsAreNamed() {
        var input = campaign();
        input.put("bases", List.of(given.aBase().value()));
        input.put("callerId", OWN);
        int id = head.sends(input)
                .post("/api/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var without = line();
        without.put("numbers", List.of());
        head.asks()
                .get("/api/trunks")
                .then()
                .body("find { it.name == '%s' }.numbers[0].campaigns".formatted(trunk), contains(input.get("name")));
        head.sends(Map.of()).post("/api/campaigns/" + id + "/runs").then().statusCode(201);
        admin.sends(without)
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/number-in-use"))
                .body("fields.reason", hasItem(input.get("name")));
        head.asks().delete("/api/campaigns/" + id + "/runs/current").then().statusCode(200);
        admin.sends(without).put(path).then().statusCode(200);
    }

    @Test
    void aSupervisorReadsTheNamesOfNoOtherTeamsCampaigns() {
        // Given
        var own = teams.add("own " + UUID.randomUUID(), false).id();
        var input = campaign();
        input.put("team", own.value());
        input.put("callerId", OWN);
        head.sends(input).post("/api/campaigns").then().statusCode(201);
        var other = teams.add("other " + UUID.randomUUID(), false).id();
        String named = "find { it.name == '%s' }.numbers[0].campaigns".formatted(trunk);
        // Then
        aVisitor(Role.SUPERVISOR, Optional.of(own))
                .asks()
                .get("/api/trunks")
                .then()
                .body(named, contains(input.get("name")));
        aVisitor(Role.SUPERVISOR, Optional.of(other))
                .asks()
                .get("/api/trunks")
                .then()
                .body(named, hasSize(0));
    }

    @Test
    void aCapOnACampaignsCostNeedsItsLinesPrices() {
        var input = campaign();
        input.put("dayCaps", Map.of("cost", 100));
        head.sends(input)
                .post("/api/campaigns")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/cap-without-prices"));
        admin.sends(line(terms(Map.of("perMinute", 2.5, "first", 60, "step", 60), Map.of())))
                .put(path)
                .then()
                .statusCode(200);
        int id = head.sends(input)
                .post("/api/campaigns")
                .then()
                .statusCode(201)
                .body("dayCaps.cost", equalTo(100))
                .extract()
                .path("id");
        head.asks()
                .get("/api/campaigns/" + id + "/day")
                .then()
                .statusCode(200)
                .body("own.nearness", equalTo("FAR"))
                .body("ownCaps.cost", equalTo(100.0f))
                .body("currency", equalTo("RUB"));
    }

    @Test
    void everyCountryALineCanDialIsListed() {
        head.asks()
                .get("/api/countries")
                .then()
                .statusCode(200)
                .body("size()", greaterThan(200))
                .body("find { it.own }.code", equalTo("RU"))
                .body("findAll { it.callingCode == 7 }.code", hasItems("RU", "KZ"));
    }

    private static Map<String, Object> line() {
        return new HashMap<>(Map.of(
                "host", "127.0.0.1", "mostLines", 10, "numbers", List.of(Map.of("number", OWN, "note", "общий"))));
    }

    private static Map<String, Object> line(Map<String, Object> terms) {
        var line = line();
        line.put("terms", terms);
        return line;
    }

    private static Map<String, Object> terms(Map<String, Object> rate, Map<String, Object> caps) {
        return new HashMap<>(Map.of(
                "countries", List.of("RU", "KZ"),
                "kinds", List.of("FIXED", "MOBILE"),
                "rates", List.of(rate),
                "dayCaps", caps));
    }

    private Map<String, Object> campaign() {
        String unique = UUID.randomUUID().toString();
        return new HashMap<>(Map.of(
                "name",
                "Кампания " + unique,
                "team",
                teams.add("team " + unique, false).id().value(),
                "bases",
                List.of(),
                "trunk",
                trunk,
                "companyName",
                "ООО Ромашка"));
    }
}
