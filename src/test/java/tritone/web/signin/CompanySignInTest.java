package tritone.web.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;

/// The whole way of a browser: to the provider's page, back with its word, and on with a session of ours.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Provider.class)
class CompanySignInTest {
    @Inject
    People people;

    @Inject
    ObjectMapper json;

    private final Browser browser = new Browser();
    private final String login = "anna-" + UUID.randomUUID();

    @Test
    void thePageKnowsThatThereIsAProvider() {
        given().get("/api/sign-in-ways")
                .then()
                .statusCode(200)
                .body("company.name", equalTo("Ромашка"))
                .body("company.address", equalTo("/api/session/oidc"));
    }

    @Test
    void whoeverComesForTheFirstTimeIsMadeWithTheRolesOfTheirGroups() throws Exception {
        var end = browser.signIn("sub-" + login, claims("Анна Каренина", "heads", "it", "choir"));
        assertThat(end.getQuery()).isNull();
        var session = json.readTree(browser.get("/api/session").body());
        assertThat(session.path("login").asText()).isEqualTo(login);
        assertThat(session.path("name").asText()).isEqualTo("Анна Каренина");
        assertThat(session.path("role").asText()).isEqualTo("HEAD_OF_SALES");
        assertThat(session.path("also").toString()).contains("ADMINISTRATOR");
    }

    @Test
    void theSessionIsLikeEverybodysAndTheProvidersOwnCookieIsGone() throws Exception {
        browser.signIn("sub-" + login, claims("Anna", "callers"));
        var cookie = browser.cookie("tritone-session").orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(browser.cookie("q_session")).isEmpty();
        assertThat(browser.delete("/api/session", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void somebodyOfTheSameLoginIsMatchedAndKnownAgainByTheirId() throws Exception {
        var local = aPerson();
        browser.signIn("sub-" + login, claims("Anna", "callers"));
        assertThat(json.readTree(browser.get("/api/session").body()).path("id").asLong())
                .isEqualTo(local.id().value());
        var impostor = new Browser();
        assertThat(impostor.signIn("another-" + login, claims("Anna", "heads")).getQuery())
                .isEqualTo("error=login-taken");
        assertThat(impostor.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void rolesFollowTheProviderAtEachSignIn() throws Exception {
        browser.signIn("sub-" + login, claims("Anna", "callers"));
        new Browser().signIn("sub-" + login, claims("Anna", "heads"));
        assertThat(people.byLogin(login).orElseThrow().role()).isEqualTo(Role.HEAD_OF_SALES);
    }

    @Test
    void whoseGroupsMeanNothingHereIsRefusedAndNotMade() throws Exception {
        var end = browser.signIn("sub-" + login, claims("Anna", "choir"));
        assertThat(end.getQuery()).isEqualTo("error=no-role");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(people.byLogin(login)).isEmpty();
    }

    @Test
    void aShutAccountStaysShut() throws Exception {
        var local = aPerson();
        people.change(
                local.id(),
                new People.Change("Anna", Role.OPERATOR, Optional.empty(), "ru", ZoneId.of("Europe/Moscow"), false));
        assertThat(browser.signIn("sub-" + login, claims("Anna", "callers")).getQuery())
                .isEqualTo("error=shut");
    }

    @Test
    void aRefusalOfTheProviderLeadsBackToThePage() throws Exception {
        var there = browser.toTheProvider();
        String state = List.of(there.getQuery().split("&")).stream()
                .filter(word -> word.startsWith("state="))
                .findFirst()
                .orElseThrow();
        var end = browser.follow(browser.get("/api/session/oidc?error=access_denied&" + state));
        assertThat(end.getQuery()).contains("error=access_denied");
    }

    @Test
    void signingOutEndsTheSessionAndNamesWhereTheProviderIsLeft() throws Exception {
        browser.signIn("sub-" + login, claims("Anna", "callers"));
        String csrf =
                json.readTree(browser.get("/api/session").body()).path("csrf").asText();
        var out = browser.delete("/api/session", Map.of("X-CSRF-Token", csrf));
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .contains("/company/endsession")
                .contains("post_logout_redirect_uri=");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void localAccountsGoOnBesideIt() {
        aPerson();
        given().contentType("application/json")
                .body(Map.of("login", login, "password", "correct-horse"))
                .post("/api/session")
                .then()
                .statusCode(200);
        given().get("/api/people").then().statusCode(401);
    }

    private Person aPerson() {
        return people.add(new People.NewPerson(login, "Anna", Role.OPERATOR, Optional.empty(), "correct-horse", "ru"));
    }

    private String claims(String name, String... groups) throws IOException {
        return json.writeValueAsString(
                Map.of("preferred_username", login, "name", name, "realm", Map.of("groups", Set.of(groups))));
    }
}
