package tritone.web.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.Database;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;
import tritone.web.Visitor;

/// The whole way of a browser: to the provider's page, back with its word, and on with a session of ours.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Provider.class)
class CompanySignInTest {
    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    EntityManager db;

    @Inject
    ObjectMapper json;

    private final Browser browser = new Browser();
    private final String login = "anna-" + UUID.randomUUID();
    private final String subject = "sub-" + login;

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

    @Test
    void whomAnAdministratorLinkedIsKnownByIssuerAndSubject() throws Exception {
        var local = aPerson();
        link(local);
        assertThat(browser.signIn(subject, claims("Anna", "callers")).getQuery())
                .isNull();
        assertThat(session().getLong("id")).isEqualTo(local.id().value());
        // an id that differs in case alone is somebody else's
        assertThat(new Browser()
                        .signIn(subject.toUpperCase(java.util.Locale.ROOT), claims("Anna", "callers"))
                        .getQuery())
                .isEqualTo("error=not-linked");
    }

    @Test
    void anInvitationLinksOnce() throws Exception {
        // Given
        var local = aPerson();
        String token = invite(local);
        // When
        assertThat(browser.take(token).statusCode()).isEqualTo(200);
        assertThat(browser.signIn(subject, claims("Anna", "callers")).getQuery())
                .isNull();
        // Then
        assertThat(session().getLong("id")).isEqualTo(local.id().value());
        var other = new Browser();
        assertThat(other.take(token).statusCode()).isEqualTo(404);
        assertThat(other.signIn("another-" + subject, claims("Eve", "callers")).getQuery())
                .isEqualTo("error=not-linked");
    }

    @Test
    void aLinkIsOnePersonsAndAPersonHasOne() {
        var local = aPerson();
        link(local);
        var admin = Visitor.aVisitor(Role.ADMINISTRATOR);
        admin.asks()
                .post("/api/people/" + local.id().value() + "/company-invitation")
                .then()
                .statusCode(409);
        admin.asks().delete(linkOf(local)).then().statusCode(204);
        admin.asks().get(linkOf(local)).then().body("linked", equalTo(false));
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
    void anotherEmailWaitsForAnAdministrator() throws Exception {
        // Given
        var local = aPerson();
        link(local);
        assertThat(browser.signIn(subject, claims("Anna", "callers")).getQuery())
                .isNull();
        // When: the id was given to somebody else there
        var end = new Browser().signIn(subject, withEmail("boris@example.org"));
        // Then
        assertThat(end.getQuery()).isEqualTo("error=email-changed");
        link(local);
        assertThat(new Browser().signIn(subject, withEmail("boris@example.org")).getQuery())
                .isNull();
    }

    @Test
    void whoWasBoundByNameIsNotBelievedBeforeAnAdministratorHasLooked() throws Exception {
        // Given: as the migration leaves them
        var local = aPerson();
        sql("""
                insert into company_stranger (issuer, subject, login, name, why, was_person_id, first_at, last_at, tries)
                values (?1, ?2, ?3, 'Anna', 'BOUND_BY_NAME', ?4, utc_timestamp(6), utc_timestamp(6), 0)""", Provider.issuer(), subject, login, local.id().value());
        // When
        assertThat(browser.signIn(subject, claims("Anna", "callers")).getQuery())
                .isEqualTo("error=not-linked");
        // Then
        var stranger = strangers().getMap("find { it.login == '" + login + "' }");
        assertThat(stranger).containsEntry("why", "BOUND_BY_NAME");
        assertThat(String.valueOf(stranger.get("was")))
                .isEqualTo(Long.toString(local.id().value()));
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
    void oneAdministratorAloneLinksNobodyToAHead() throws Exception {
        var head = people.add(
                new People.NewPerson(login, "Anna", Role.HEAD_OF_SALES, Optional.empty(), Visitor.PASSWORD, "ru"));
        browser.signIn(subject, claims("Anna", "callers"));
        var admin = Visitor.aVisitor(Role.ADMINISTRATOR);
        int stranger = strangers().getInt("find { it.login == '" + login + "' }.id");
        admin.sends(Map.of("stranger", stranger))
                .put(linkOf(head))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/two-persons-needed"));
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

    private JsonPath session() throws Exception {
        return new JsonPath(browser.get("/api/session").body());
    }

    /// They come once in vain, and an administrator says who they are.
    private void link(Person person) {
        try {
            new Browser().signIn(subject, claims("Anna", "callers"));
            var admin = Visitor.aVisitor(Role.ADMINISTRATOR);
            int stranger = strangers().getInt("find { it.login == '" + login + "' }.id");
            admin.sends(Map.of("stranger", stranger)).put(linkOf(person)).then().statusCode(200);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JsonPath strangers() {
        return Visitor.aVisitor(Role.ADMINISTRATOR)
                .asks()
                .get("/api/company-strangers")
                .jsonPath();
    }

    private static String invite(Person person) {
        String address = Visitor.aVisitor(Role.ADMINISTRATOR)
                .asks()
                .post("/api/people/" + person.id().value() + "/company-invitation")
                .path("address");
        return address.substring(address.indexOf('=') + 1);
    }

    private List<String> onRecord(String tried) {
        return audit
                .find(new Audit.Filter(
                        Optional.empty(), Optional.of("person"), Optional.of(tried), Optional.empty(), 20))
                .stream()
                .filter(entry -> entry.action().equals("sign-in-failed"))
                .map(entry -> String.valueOf(entry.detail()))
                .toList();
    }

    private static String linkOf(Person person) {
        return "/api/people/" + person.id().value() + "/company-link";
    }

    private Person aPerson() {
        return people.add(new People.NewPerson(login, "Anna", Role.OPERATOR, Optional.empty(), Visitor.PASSWORD, "ru"));
    }

    private String withEmail(String email) throws IOException {
        return json.writeValueAsString(
                Map.of("preferred_username", login, "email", email, "realm", Map.of("groups", Set.of("callers"))));
    }

    private String claims(String name, String... groups) throws IOException {
        return json.writeValueAsString(Map.of(
                "preferred_username",
                login,
                "name",
                name,
                "email",
                "anna@example.org",
                "realm",
                Map.of("groups", Set.of(groups))));
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = db.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }
}
