package tritone.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.TestCampaigns;
import tritone.people.Role;
import tritone.people.Teams;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class SetupApiTest {
    @Inject
    TestCampaigns given;

    @Inject
    Teams teams;

    @Test
    void theWayToTheFirstCallIsToldInItsOrder() {
        aVisitor(Role.HEAD_OF_SALES)
                .asks()
                .get("/api/setup")
                .then()
                .statusCode(200)
                .body("steps.step", contains("PEOPLE", "TRUNK", "BASE", "SCRIPT", "CAMPAIGN", "START", "CALL"));
        aVisitor(Role.SUPERVISOR).asks().get("/api/setup").then().statusCode(403);
    }

    @Test
    void pausesAreOfferedInTheChosenOrderAndOneThatIsLeftOutIsNoLongerTaken() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        List<Map<String, Object>> before = head.asks().get("/api/pause-reasons").path("");
        var mine = new HashMap<String, Object>(Map.of(
                "code", "smoke-" + UUID.randomUUID().toString().substring(0, 8), "ru", "Покурить", "en", "Smoke"));
        mine.put("paid", false);
        mine.put("mostMinutes", 7);
        // When
        var wanted = new ArrayList<Map<String, Object>>();
        wanted.add(mine);
        wanted.addAll(before);
        head.sends(wanted)
                .put("/api/pause-reasons")
                .then()
                .statusCode(200)
                .body("[0].mostMinutes", equalTo(7))
                .body("[0].paid", equalTo(false));
        aVisitor(Role.OPERATOR).asks().get("/api/desk").then().body("pauseReasons.code", hasItem(mine.get("code")));
        // Then
        head.sends(before).put("/api/pause-reasons").then().body("code", not(hasItem(mine.get("code"))));
        aVisitor(Role.SUPERVISOR).sends(before).put("/api/pause-reasons").then().statusCode(403);
        head.sends(List.of(mine, mine)).put("/api/pause-reasons").then().statusCode(400);
    }

    @Test
    void outcomesAreCalledAndOrderedAsTheDepartmentLikes() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        List<Map<String, Object>> before = head.asks().get("/api/dispositions").path("");
        assertThat(before).hasSize(10);
        var swapped = new ArrayList<>(before.reversed());
        head.sends(swapped)
                .put("/api/dispositions")
                .then()
                .statusCode(200)
                .body("[0].code", equalTo(before.getLast().get("code")));
        head.sends(before).put("/api/dispositions").then().body("[0].code", equalTo("WARM"));
        aVisitor(Role.OPERATOR)
                .asks()
                .get("/api/dispositions")
                .then()
                .statusCode(200)
                .body("", hasSize(10));
        aVisitor(Role.OPERATOR).sends(before).put("/api/dispositions").then().statusCode(403);
    }

    @Test
    void aCampaignOffersTheOutcomesChosenForItAndAlwaysTheWishNotToBeCalled() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var campaign = given.running(given.settings(given.aBase()));
        String path = "/api/campaigns/" + campaign.id().value() + "/dispositions";
        head.asks().get(path).then().body("", hasSize(10));
        head.sends(List.of("WARM", "REFUSAL_HARD"))
                .put(path)
                .then()
                .statusCode(200)
                .body("", containsInAnyOrder("WARM", "REFUSAL_HARD", "DO_NOT_CALL"));
        head.sends(List.of("BUSY")).put(path).then().statusCode(400);
        head.sends(List.of()).put(path).then().body("", hasSize(10));
    }

    @Test
    void aTrunkHasItsOwnNumbersToShow() {
        Visitor admin = aVisitor(Role.ADMINISTRATOR);
        String path = "/api/trunks/t-" + UUID.randomUUID().toString().substring(0, 8);
        var number = Map.of("number", "+74951234567", "note", "Москва");
        admin.sends(Map.of("host", "sip.example", "mostLines", 30, "numbers", List.of(number)))
                .put(path)
                .then()
                .statusCode(200)
                .body("numbers.number", contains("+74951234567"));
        admin.sends(Map.of("host", "sip.example", "mostLines", 31))
                .put(path)
                .then()
                .body("mostLines", equalTo(31))
                .body("numbers", hasSize(1));
        admin.sends(Map.of("host", "x", "mostLines", 1, "numbers", List.of(Map.of("number", "84951234567"))))
                .put(path)
                .then()
                .statusCode(400);
    }

    @Test
    void aTeamIsRenamedUnlessTheNameIsTaken() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var one = teams.add("team " + UUID.randomUUID(), false);
        var other = teams.add("team " + UUID.randomUUID(), false);
        String path = "/api/teams/" + one.id().value();
        head.sends(Map.of("name", one.name() + "!", "outsourced", true))
                .put(path)
                .then()
                .statusCode(200)
                .body("outsourced", equalTo(true));
        head.sends(Map.of("name", other.name(), "outsourced", true))
                .put(path)
                .then()
                .statusCode(409);
    }
}
