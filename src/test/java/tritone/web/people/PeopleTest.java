package tritone.web.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.PersonAdded;
import tritone.people.Role;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class PeopleTest {
    @ApplicationScoped
    static class Heard {
        final Queue<String> logins = new ConcurrentLinkedQueue<>();

        void added(@Observes PersonAdded event) {
            logins.add(event.person().login());
        }

        Queue<String> logins() {
            return logins;
        }
    }

    @Inject
    Heard heard;

    @Test
    void theFirstAdministratorIsThereAfterTheFirstStart() {
        Visitor.signIn("admin", "admin-of-the-tests").then().statusCode(200).body("role", equalTo("ADMINISTRATOR"));
    }

    @Test
    void aPersonAddedByTheHeadOfSalesMaySignIn() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        int team = aTeam(head);
        String login = "op-" + UUID.randomUUID();
        // When
        int id = head.sends(anOperator(login, team))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // Then
        Visitor.signIn(login, "a-long-password").then().statusCode(200).body("role", equalTo("OPERATOR"));
        assertThat(heard.logins()).contains(login);
        head.asks().get("/api/people?team=" + team).then().statusCode(200).body("id", equalTo(List.of(id)));
    }

    @Test
    void aTeamThatIsLeftOutOrNullIsNoTeam() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        var person = anOperator("op-" + UUID.randomUUID(), aTeam(head));
        int id = head.sends(person).post("/api/people").path("id");
        var changed = new HashMap<String, Object>(
                Map.of("name", "Ольга", "role", "OPERATOR", "locale", "ru", "zone", "Europe/Moscow", "active", true));
        // Then
        head.sends(changed).put("/api/people/" + id).then().statusCode(200).body("team", nullValue());
        changed.put("team", null);
        head.sends(changed).put("/api/people/" + id).then().statusCode(200).body("team", nullValue());
        changed.put("team", 0);
        head.sends(changed).put("/api/people/" + id).then().statusCode(400).body("fields.name", hasItem("team"));
        person.put("login", "op-" + UUID.randomUUID());
        person.remove("team");
        head.sends(person).post("/api/people").then().statusCode(201).body("team", nullValue());
    }

    @Test
    void peopleOfAnOutsideTeamAreMarked() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        int outside = head.sends(Map.of("name", "outside-" + UUID.randomUUID(), "outsourced", true))
                .post("/api/teams")
                .path("id");
        int own = aTeam(head);
        for (int team : List.of(outside, own))
            head.sends(anOperator("op-" + UUID.randomUUID(), team))
                    .post("/api/people")
                    .then()
                    .statusCode(201);
        // Then
        head.asks().get("/api/people?team=" + outside).then().body("outside", equalTo(List.of(true)));
        head.asks().get("/api/people?team=" + own).then().body("outside", equalTo(List.of(false)));
    }

    @Test
    void aLoginIsGivenOnce() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var person = anOperator("twice-" + UUID.randomUUID(), aTeam(head));
        head.sends(person).post("/api/people").then().statusCode(201);
        head.sends(person).post("/api/people").then().statusCode(409).body("type", equalTo("/problems/login-taken"));
    }

    @Test
    void wrongFieldsAreNamed() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var wrong = anOperator("", 1);
        wrong.put("password", "short");
        head.sends(wrong)
                .post("/api/people")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("fields.name", hasItem("login"))
                .body("fields.name", hasItem("password"));
        head.sends(anOperator("x-" + UUID.randomUUID(), 99_999_999))
                .post("/api/people")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-team"));
    }

    @Test
    void aShutAccountIsOutAtOnce() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        var leaver = aVisitor(Role.OPERATOR);
        // When
        head.sends(changed("Olga", Role.OPERATOR, false))
                .put("/api/people/" + leaver.id().value())
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        // Then
        leaver.asks().get("/api/session").then().statusCode(401);
        Visitor.signIn(leaver.person().login(), Visitor.PASSWORD).then().statusCode(401);
    }

    @Test
    void anAdministratorIsMadeByAdministratorsOnly() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var admin = aVisitor(Role.ADMINISTRATOR);
        var climber = aVisitor(Role.OPERATOR);
        String path = "/api/people/" + climber.id().value();
        head.sends(changed("Olga", Role.ADMINISTRATOR, true)).put(path).then().statusCode(403);
        head.sends(changed("Anna", Role.OPERATOR, true))
                .put("/api/people/" + admin.id().value())
                .then()
                .statusCode(403);
        admin.sends(changed("Olga", Role.ADMINISTRATOR, true)).put(path).then().statusCode(200);
    }

    @Test
    void othersMayNotAddPeople() {
        for (Role role : new Role[] {Role.OPERATOR, Role.MANAGER, Role.SUPERVISOR, Role.QA}) {
            aVisitor(role).sends(anOperator("no", 1)).post("/api/people").then().statusCode(403);
        }
        given().get("/api/people").then().statusCode(401);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        // Given
        var here = aVisitor(Role.OPERATOR);
        var elsewhere = Visitor.signedIn(here.person());
        // When
        here.sends(Map.of("current", "not it", "password", "battery-staple"))
                .put("/api/session/password")
                .then()
                .statusCode(403);
        here.sends(Map.of("current", Visitor.PASSWORD, "password", "battery-staple"))
                .put("/api/session/password")
                .then()
                .statusCode(204);
        // Then
        here.asks().get("/api/session").then().statusCode(200);
        elsewhere.asks().get("/api/session").then().statusCode(401);
        Visitor.signIn(here.person().login(), "battery-staple").then().statusCode(200);
    }

    @Test
    void aPasswordMadeBySomebodyElseIsGoodForChoosingOnesOwnAlone() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        String login = "new-" + UUID.randomUUID();
        head.sends(anOperator(login, aTeam(head))).post("/api/people").then().statusCode(201);
        // When
        var signedIn = Visitor.signIn(login, "a-long-password");
        // Then
        signedIn.then().body("wantsOwnPassword", equalTo(true));
        var olga = given().cookies(signedIn.detailedCookies()).header("X-CSRF-Token", signedIn.path("csrf"));
        olga.get("/api/results/today").then().statusCode(403).body("type", equalTo("/problems/own-password-needed"));
        olga.get("/api/session").then().statusCode(200);
        var same = given().cookies(signedIn.detailedCookies()).header("X-CSRF-Token", signedIn.path("csrf"));
        same.contentType(ContentType.JSON)
                .body(Map.of("current", "a-long-password", "password", "a-long-password"))
                .put("/api/session/password")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/same-password"));
        same.body(Map.of("current", "a-long-password", "password", "battery-staple"))
                .put("/api/session/password")
                .then()
                .statusCode(204);
        olga.get("/api/results/today").then().statusCode(200);
        Visitor.signIn(login, "battery-staple").then().body("wantsOwnPassword", equalTo(false));
    }

    @Test
    void aResetPasswordIsChangedByItsOwnerFirst() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        var olga = aVisitor(Role.OPERATOR);
        var reset = new HashMap<>(changed("Olga", Role.OPERATOR, true));
        reset.put("password", "from-the-head-of-sales");
        // When
        head.sends(reset).put("/api/people/" + olga.id().value()).then().statusCode(200);
        // Then
        Visitor.signIn(olga.person().login(), "from-the-head-of-sales")
                .then()
                .statusCode(200)
                .body("wantsOwnPassword", equalTo(true));
    }

    private static int aTeam(Visitor head) {
        return head.sends(Map.of("name", "team-" + UUID.randomUUID(), "outsourced", false))
                .post("/api/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> anOperator(String login, int team) {
        return new HashMap<>(Map.of(
                "login", login, "name", "Ольга", "role", "OPERATOR", "team", team, "password", "a-long-password"));
    }

    private static Map<String, Object> changed(String name, Role role, boolean active) {
        return Map.of("name", name, "role", role, "locale", "en", "zone", "Asia/Omsk", "active", active);
    }
}
