package tritone.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.People;
import tritone.people.Role;
import tritone.web.Visitor;

/// A head of sales by two administrators, through the API.
@QuarkusTest
@WithTestResource(Database.class)
class HeadProposalsTest {
    @Inject
    People people;

    @Test
    void theFirstAdministratorIsNoHead() {
        Visitor.signIn("admin", "admin-of-the-tests").then().statusCode(200).body("also", equalTo(List.of()));
    }

    @Test
    void oneAdministratorProposesAndAnotherAgrees() {
        // Given
        aVisitor(Role.HEAD_OF_SALES);
        var first = aVisitor(Role.ADMINISTRATOR);
        var second = aVisitor(Role.ADMINISTRATOR);
        var climber = aVisitor(Role.SUPERVISOR);
        change(first, climber, Role.HEAD_OF_SALES)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/two-persons-needed"));
        // When
        int proposal = propose(first, climber, Role.HEAD_OF_SALES);
        decide(first, proposal).then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        decide(second, proposal).then().statusCode(200);
        // Then
        assertThat(people.byId(climber.id()).orElseThrow().role()).isEqualTo(Role.HEAD_OF_SALES);
        climber.asks().get("/api/session").then().statusCode(401);
        decide(second, proposal).then().statusCode(409);
    }

    @Test
    void whomItIsAboutDoesNotAgree() {
        aVisitor(Role.HEAD_OF_SALES);
        var first = aVisitor(Role.ADMINISTRATOR);
        var climber = aVisitor(Role.ADMINISTRATOR);
        int proposal = propose(first, climber, Role.HEAD_OF_SALES);
        decide(climber, proposal).then().statusCode(403).body("type", equalTo("/problems/own-rights"));
        assertThat(people.byId(climber.id()).orElseThrow().is(Role.HEAD_OF_SALES))
                .isFalse();
    }

    @Test
    void oneAdministratorDoesNotTakeAHeadsAccountOver() {
        // Given
        var first = aVisitor(Role.ADMINISTRATOR);
        var second = aVisitor(Role.ADMINISTRATOR);
        var head = aVisitor(Role.HEAD_OF_SALES);
        String path = "/api/people/" + head.id().value();
        reset(first, head).then().statusCode(403).body("type", equalTo("/problems/two-persons-needed"));
        first.asks().delete(path + "/second-factor").then().statusCode(403);
        first.asks().post(path + "/company-invitation").then().statusCode(403);
        // When
        int proposal = first.sends(Map.of())
                .post(path + "/head-proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        decide(second, proposal).then().statusCode(200);
        // Then: once
        reset(first, head).then().statusCode(200);
        reset(first, head).then().statusCode(403);
    }

    @Test
    void nobodyChangesTheirOwnRoleOrShutsThemselves() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.HEAD_OF_SALES)) {
            var self = aVisitor(role);
            change(self, self, Role.MANAGER).then().statusCode(403).body("type", equalTo("/problems/own-rights"));
            change(self, self, role).then().statusCode(200);
            var reset = body(self, role);
            reset.put("password", "silver-kettle-77");
            self.sends(reset)
                    .put("/api/people/" + self.id().value())
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-access"));
        }
    }

    @Test
    void weakPasswordsAreRefusedWithTheReason() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        for (var weak :
                Map.of("qwerty2026", "common", "tritone-kettle", "has-company").entrySet())
            head.sends(Map.of(
                            "login",
                            "w-" + UUID.randomUUID(),
                            "name",
                            "O",
                            "role",
                            "OPERATOR",
                            "password",
                            weak.getKey()))
                    .post("/api/people")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/password-" + weak.getValue()))
                    .body("fields[0].name", equalTo("password"));
        head.sends(Map.of("current", Visitor.PASSWORD, "password", head.person().login() + "!"))
                .put("/api/session/password")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/password-has-login"));
    }

    private static int propose(Visitor by, Visitor whom, Role role) {
        return by.sends(Map.of("role", role, "also", List.of()))
                .post("/api/people/" + whom.id().value() + "/head-proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response decide(Visitor by, int proposal) {
        return by.sends(Map.of("agreed", true)).put("/api/head-proposals/" + proposal + "/decision");
    }

    private static Response change(Visitor by, Visitor whom, Role role) {
        return by.sends(body(whom, role)).put("/api/people/" + whom.id().value());
    }

    private static Response reset(Visitor by, Visitor whom) {
        var reset = body(whom, whom.person().role());
        reset.put("password", "silver-kettle-" + UUID.randomUUID());
        return by.sends(reset).put("/api/people/" + whom.id().value());
    }

    private static Map<String, Object> body(Visitor whom, Role role) {
        return new HashMap<>(Map.of(
                "name", whom.person().name(), "role", role, "locale", "ru", "zone", "Europe/Moscow", "active", true));
    }
}
