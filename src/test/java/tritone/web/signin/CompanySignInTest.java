package tritone.web.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.Database;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;
import tritone.web.Visitor;

/// The whole way of a browser: to the provider's page, back with its word, and on with a session of ours.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Provider.class)
class CompanySignInTest extends ThroughTheCompany {
    @Test
    void thePageKnowsThatThereIsAProvider() {
        given().get("/api/sign-in-ways")
                .then()
                .statusCode(200)
                .body("company.name", equalTo("Ромашка"))
                .body("company.address", equalTo("/api/session/oidc"));
    }

    @Test
    void nobodyIsKnownByALogin() throws Exception {
        // Given: a local administrator, and a stranger of the same name at the provider
        var admin = people.add(
                new People.NewPerson(login, "Anna", Role.ADMINISTRATOR, Optional.empty(), Visitor.PASSWORD, "ru"));
        // When
        var end = browser.signIn(subject, claims("Anna", "it", "heads"));
        // Then
        assertThat(end.getQuery()).isEqualTo("error=not-linked");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(people.byLogin(login).map(Person::id)).contains(admin.id());
        assertThat(onRecord(login)).anyMatch(detail -> detail.endsWith("company-not-linked"));
    }

    @ParameterizedTest
    @CsvSource({"aud,somebody-else", "iss,https://evil.example/company", "nonce,of-another-sign-in", "exp,1000000000"})
    void aWordThatIsNotForUsIsNotBelieved(String claim, String value) throws Exception {
        link(aPerson());
        var wrong = new HashMap<String, Object>(json.readValue(claims("Anna", "callers"), Map.class));
        wrong.put(claim, claim.equals("exp") ? (Object) Long.valueOf(value) : value);
        // When
        var end = new Browser().signIn(subject, json.writeValueAsString(wrong));
        // Then
        assertThat(end.getQuery()).isEqualTo("error=not-believed");
        Awaitility.await()
                .untilAsserted(() -> assertThat(onRecord("OpenID Connect"))
                        .anyMatch(detail -> detail.endsWith("provider-not-believed")));
    }

    @Test
    void theSessionIsLikeEverybodysAndTheProvidersOwnCookieIsGone() throws Exception {
        link(aPerson());
        browser.signIn(subject, claims("Anna", "callers"));
        var cookie = browser.cookie("tritone-session").orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(browser.cookie("q_session")).isEmpty();
        assertThat(browser.delete("/api/session", Map.of()).statusCode()).isEqualTo(403);
        assertThat(session().getString("way")).isEqualTo("COMPANY");
    }

    @Test
    void rolesFollowTheProviderButForThoseMadeHere() throws Exception {
        var local = aPerson();
        link(local);
        browser.signIn(subject, claims("Anna", "sellers"));
        assertThat(people.byLogin(login).orElseThrow().role()).isEqualTo(Role.MANAGER);
        new Browser().signIn(subject, claims("Anna", "heads", "it"));
        assertThat(people.byLogin(login).orElseThrow().roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void whoseGroupsMeanNothingHereIsRefused() throws Exception {
        link(aPerson());
        assertThat(browser.signIn(subject, claims("Anna", "choir")).getQuery()).isEqualTo("error=no-role");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void aShutAccountStaysShut() throws Exception {
        var local = aPerson();
        link(local);
        people.change(
                local.id(),
                new People.Change("Anna", Role.OPERATOR, Optional.empty(), "ru", ZoneId.of("Europe/Moscow"), false));
        assertThat(browser.signIn(subject, claims("Anna", "callers")).getQuery())
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
        link(aPerson());
        browser.signIn(subject, claims("Anna", "callers"));
        var out =
                browser.delete("/api/session", Map.of("X-CSRF-Token", session().getString("csrf")));
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .contains("/company/endsession")
                .contains("post_logout_redirect_uri=");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void localAccountsGoOnBesideIt() {
        aPerson();
        Visitor.signIn(login, Visitor.PASSWORD).then().statusCode(200).body("way", equalTo("PASSWORD"));
        given().get("/api/people").then().statusCode(401);
    }
}
