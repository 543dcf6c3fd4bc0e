package tritone.web.worklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.funnel.Funnel;
import tritone.funnel.SaidGround;
import tritone.funnel.SomeLeads;
import tritone.handover.SomeManagers;
import tritone.lead.LeadId;
import tritone.people.Person;
import tritone.people.Role;

@QuarkusTest
@WithTestResource(Database.class)
class WorkListTest {
    @Inject
    SomeManagers people;

    @Inject
    SomeLeads some;

    @Inject
    Funnel funnel;

    @Test
    void theHeadOfSalesMakesGroupsAndProfilesWithinTheRegulation() {
        var head = as(people.aPerson(Role.HEAD_OF_SALES));
        var manager = people.aPerson(Role.MANAGER);
        String name = "Группа " + UUID.randomUUID();
        long group = ((Number) head.body(Map.of("name", name))
                        .post("/api/manager-groups")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"))
                .longValue();
        head.body(Map.of("name", name)).post("/api/manager-groups").then().statusCode(409);
        head.get("/api/manager-groups").then().statusCode(200).body("name", hasItem(name));
        String path = "/api/people/" + manager.id().value() + "/manager-profile";
        head.body(profile(group, 40))
                .put(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/limit-out-of-bounds"));
        head.body(profile(group, 60))
                .put(path)
                .then()
                .statusCode(200)
                .body("limit", equalTo(60))
                .body("segments", hasItem("Торговля"))
                .body("used", equalTo(0));
        head.get(path).then().statusCode(200).body("group", equalTo((int) group));
        head.get("/api/manager-profiles").then().statusCode(200).body("person", hasItem((int)
                manager.id().value()));
    }

    @Test
    void aManagerSaysWhenTheyAreHere() {
        as(people.aPerson(Role.MANAGER))
                .post("/api/presence")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-manager-profile"));
        var manager = as(people.aManagerOf(SomeManagers.aSegment(), 50));
        manager.get("/api/presence").then().statusCode(200).body("present", equalTo(false));
        manager.post("/api/presence").then().statusCode(200).body("present", equalTo(true));
        manager.delete("/api/presence").then().statusCode(200).body("present", equalTo(false));
    }

    @Test
    void aManagerWhoIsHereMayAskNotToBeDisturbed() {
        var manager = as(people.aManagerOf(SomeManagers.aSegment(), 50));
        manager.put("/api/presence/busy").then().statusCode(200).body("busy", equalTo(false));
        manager.post("/api/presence").then().body("busy", equalTo(false));
        manager.put("/api/presence/busy").then().statusCode(200).body("busy", equalTo(true));
        manager.get("/api/worklist").then().body("present", equalTo(true)).body("busy", equalTo(true));
        manager.delete("/api/presence/busy").then().body("busy", equalTo(false)).body("present", equalTo(true));
    }

    @Test
    void aLeadsHistoryIsForItsManagerAndTheLookIsOnRecord() {
        var manager = people.aManagerOf(SomeManagers.aSegment(), 50);
        var lead = aLeadOf(manager);
        String path = "/api/leads/" + lead.value() + "/history";
        as(manager)
                .get(path)
                .then()
                .statusCode(200)
                .body("moves.ground", equalTo(List.of("HANDED_OVER")))
                .body("moves[0].owner", equalTo(manager.name()))
                .body("calls", hasSize(0));
        as(people.aManagerOf(SomeManagers.aSegment(), 50)).get(path).then().statusCode(404);
        as(people.aPerson(Role.OPERATOR)).get(path).then().statusCode(403);
        as(people.aPerson(Role.HEAD_OF_SALES))
                .get("/api/looks?lead=" + lead.value())
                .then()
                .body("what", hasItem("HISTORY"))
                .body("person", hasItem((int) manager.id().value()));
    }

    @Test
    void anOperatorSeesNoWorkingListAndNoLeadsHistory() {
        var operator = as(people.aPerson(Role.OPERATOR));
        operator.get("/api/worklist").then().statusCode(403);
        operator.get("/api/leads/" + some.aNewLead().value() + "/transitions")
                .then()
                .statusCode(403);
        given().get("/api/worklist").then().statusCode(401);
    }

    @Test
    void aManagerMovesOwnLeadsByTheRegulationAndSeesNoOthers() {
        var manager = people.aManagerOf(SomeManagers.aSegment(), 50);
        var own = as(manager);
        String path = path(aLeadOf(manager));
        own.body(Map.of("ground", "PROPOSAL_DISCUSSED"))
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("SECOND_CONTACT"));
        own.body(Map.of("ground", "PAID"))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"))
                .body("detail", equalTo("NOT_FROM_HERE"));
        own.body(Map.of("ground", "CALLBACK"))
                .post(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/ground-not-yours"));
        own.body(Map.of("ground", "not a ground")).post(path).then().statusCode(403);
        own.get(path).then().statusCode(200).body("ground", equalTo(List.of("HANDED_OVER", "PROPOSAL_DISCUSSED")));
        var stranger = as(people.aManagerOf(SomeManagers.aSegment(), 50));
        stranger.get(path).then().statusCode(404);
        stranger.body(Map.of("ground", "INVOICED")).post(path).then().statusCode(404);
    }

    @Test
    void theListOfAManagerStartsEmptyWithItsLimit() {
        as(people.aManagerOf(SomeManagers.aSegment(), 55))
                .get("/api/worklist")
                .then()
                .statusCode(200)
                .body("limit", equalTo(55))
                .body("used", equalTo(0))
                .body("items", hasSize(0));
    }

    @Test
    void anItemThatIsNotOnTheOwnListIsNotThere() {
        as(people.aManagerOf(SomeManagers.aSegment(), 50))
                .body(Map.of("ground", "PROPOSAL_DISCUSSED"))
                .post("/api/work-items/999999999/outcome")
                .then()
                .statusCode(404);
    }

    @Test
    void aHandOverOfACallThatIsNotTheirsIsRefused() {
        as(people.aPerson(Role.OPERATOR))
                .body(Map.of("kind", "live"))
                .post("/api/calls/" + UUID.randomUUID() + "/handover")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/handover-not-your-call"));
    }

    @Test
    void everyoneMayReadTheRegulation() {
        as(people.aPerson(Role.OPERATOR))
                .get("/api/regulation")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("states.code", hasItem("STRATEGIC_RESERVE"))
                .body("states[0].entry.ru", not(startsWith("null")));
    }

    private LeadId aLeadOf(Person manager) {
        var lead = some.aNewLead();
        funnel.apply(SaidGround.handedOver(lead, some.aCall(), Optional.empty(), manager.id()));
        return lead;
    }

    private static String path(LeadId lead) {
        return "/api/leads/" + lead.value() + "/transitions";
    }

    private static Map<String, Object> profile(long group, int limit) {
        return Map.of("group", group, "segments", List.of("Торговля"), "regions", List.of(), "limit", limit);
    }

    private static Client as(Person person) {
        var signedIn = given().contentType(ContentType.JSON)
                .body(Map.of("login", person.login(), "password", SomeManagers.PASSWORD))
                .post("/api/session");
        signedIn.then().statusCode(200);
        return new Client(signedIn.cookies(), signedIn.path("csrf"));
    }

    private record Client(Map<String, String> cookies, String csrf) {
        RequestSpecification body(Object body) {
            return request().body(body);
        }

        io.restassured.response.Response get(String path) {
            return request().get(path);
        }

        io.restassured.response.Response post(String path) {
            return request().post(path);
        }

        io.restassured.response.Response put(String path) {
            return request().put(path);
        }

        io.restassured.response.Response delete(String path) {
            return request().delete(path);
        }

        private RequestSpecification request() {
            return given().cookies(cookies).header("X-CSRF-Token", csrf).contentType(ContentType.JSON);
        }
    }
}
