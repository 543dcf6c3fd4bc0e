package tritone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.Visitor.signedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.Phone;
import tritone.people.Role;
import tritone.people.Teams;
import tritone.web.Visitor;

/// Where one is signed in: seen, ended, locked.
@QuarkusTest
@WithTestResource(Database.class)
class SessionsTest {
    @Inject
    Agents agents;

    @Inject
    Teams teams;

    @Test
    void oneSeesWhereOneIsSignedInAndEndsIt() {
        // Given
        var here = aVisitor(Role.OPERATOR);
        var there = signedIn(here.person());
        List<Map<String, Object>> listed =
                here.asks().get("/api/sessions").jsonPath().getList("");
        assertThat(listed).hasSize(2);
        String other = listed.stream()
                .filter(session -> Boolean.FALSE.equals(session.get("here")))
                .map(session -> String.valueOf(session.get("id")))
                .findFirst()
                .orElseThrow();
        // When
        here.asks().delete("/api/sessions/" + other).then().statusCode(204);
        // Then
        there.asks().get("/api/session").then().statusCode(401);
        here.asks().get("/api/sessions").then().body("here", equalTo(List.of(true)));
        here.asks().delete("/api/sessions/" + other).then().statusCode(404);
    }

    @Test
    void nobodyEndsAnothersSessionButAnAdministrator() {
        var vera = aVisitor(Role.OPERATOR);
        var eve = aVisitor(Role.OPERATOR);
        var admin = aVisitor(Role.ADMINISTRATOR);
        String path = "/api/people/" + vera.id().value() + "/sessions";
        String id = admin.asks().get(path).path("[0].id");
        eve.asks().delete("/api/sessions/" + id).then().statusCode(404);
        eve.asks().delete(path).then().statusCode(403);
        vera.asks().get("/api/session").then().statusCode(200);
        admin.asks().delete(path + "/" + id).then().statusCode(204);
        vera.asks().get("/api/session").then().statusCode(401);
    }

    @Test
    void allOthersEndAtOnce() {
        var here = aVisitor(Role.OPERATOR);
        var there = signedIn(here.person());
        here.asks().delete("/api/sessions").then().statusCode(204);
        there.asks().get("/api/session").then().statusCode(401);
        here.asks().get("/api/session").then().statusCode(200);
    }

    @Test
    void aLockedScreenDoesNothingBeforeItsPassword() {
        // Given
        var vera = aVisitor(Role.OPERATOR);
        vera.asks().post("/api/session/lock").then().statusCode(204);
        // Then
        vera.asks().get("/api/session").then().statusCode(200).body("standing", equalTo("LOCKED"));
        vera.asks().get("/api/results/today").then().statusCode(403).body("type", equalTo("/problems/session-locked"));
        vera.asks().post("/api/session/activity").then().statusCode(403);
        unlock(vera, "not it").statusCode(403);
        unlock(vera, Visitor.PASSWORD).statusCode(204);
        vera.asks().get("/api/results/today").then().statusCode(200);
    }

    @Test
    void guessingAtALockedScreenIsStopped() {
        var vera = aVisitor(Role.OPERATOR);
        vera.asks().post("/api/session/lock").then().statusCode(204);
        for (int i = 0; i < 5; i++) unlock(vera, "guess-" + i).statusCode(403);
        unlock(vera, Visitor.PASSWORD).statusCode(429);
    }

    @Test
    void whoeverIsSignedOutEverywhereIsGivenNoCalls() {
        // Given
        var vera = anAgent();
        agents.startShift(vera.id(), Phone.BROWSER);
        var elsewhere = signedIn(vera.person());
        // When
        vera.asks().delete("/api/session").then().statusCode(204);
        // Then
        assertThat(agents.onShift(vera.id())).isPresent();
        elsewhere.asks().delete("/api/session").then().statusCode(204);
        assertThat(agents.onShift(vera.id())).isEmpty();
    }

    @Test
    void whoeverSignsInAnewInTheSameBrowserStaysOnShift() {
        var vera = anAgent();
        agents.startShift(vera.id(), Phone.BROWSER);
        io.restassured.RestAssured.given()
                .cookies(vera.cookies())
                .header("X-CSRF-Token", vera.csrf())
                .contentType("application/json")
                .body(Map.of("login", vera.person().login(), "password", Visitor.PASSWORD))
                .post("/api/session")
                .then()
                .statusCode(200);
        assertThat(agents.onShift(vera.id())).isPresent();
        agents.endShift(vera.id());
    }

    @Test
    void aLockedDeskPauses() {
        var vera = anAgent();
        agents.startShift(vera.id(), Phone.BROWSER);
        vera.asks().post("/api/session/lock").then().statusCode(204);
        var agent = agents.onShift(vera.id()).orElseThrow();
        boolean pauses =
                agent.state() instanceof AgentState.Paused || agent.pauseAsked().isPresent();
        assertThat(pauses).isTrue();
        agents.endShift(vera.id());
    }

    @Test
    void endingIsOnRecord() {
        var here = aVisitor(Role.OPERATOR);
        here.asks().delete("/api/sessions").then().statusCode(204);
        aVisitor(Role.ADMINISTRATOR)
                .asks()
                .get("/api/audit?person=" + here.id().value())
                .then()
                .body("action", hasItem("end-session"));
    }

    private Visitor anAgent() {
        var team = teams.add("sessions " + java.util.UUID.randomUUID(), false).id();
        return aVisitor(Role.OPERATOR, Optional.of(team));
    }

    private static io.restassured.response.ValidatableResponse unlock(Visitor who, String password) {
        return who.sends(Map.of("password", password))
                .post("/api/session/unlocking")
                .then();
    }
}
