package tritone.web.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Role;
import tritone.people.SignInTrials;
import tritone.web.Visitor;

/// Where no proxy is named, whoever writes the headers of one is not believed.
@QuarkusTest
@TestProfile(NamedProxies.None.class)
@WithTestResource(Database.class)
class NoProxyTest {
    private static final String HERE = "127.0.0.1";

    @Inject
    EntityManager db;

    /// All tests come from this address.
    @AfterEach
    void forgetTheAddress() {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("delete from sign_in_trial where kind = 'ADDRESS' and who = ?1")
                        .setParameter(1, HERE)
                        .executeUpdate());
    }

    @Test
    void aStrangersWordOfTlsMarksNoCookie() {
        var person = Visitor.aVisitor(Role.SUPERVISOR).person();
        var answer = signIn("203.0.113.9", person.login(), Visitor.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        for (String name : List.of("tritone-session", "tritone-device"))
            assertThat(answer.detailedCookies().get(name).isSecured()).as(name).isFalse();
    }

    @Test
    void aStrangersAddressIsTheConnections() {
        var person = Visitor.aVisitor(Role.SUPERVISOR).person();
        var answer = signIn("203.0.113.9", person.login(), Visitor.PASSWORD);
        List<String> from = asStranger("203.0.113.9")
                .cookie("tritone-session", answer.cookie("tritone-session"))
                .get("/api/sessions")
                .jsonPath()
                .getList("address");
        assertThat(from).isNotEmpty().containsOnly(HERE);
    }

    @Test
    void whoNamesAnotherAddressEachTimeIsCountedAsOne() {
        long stopped = IntStream.range(0, SignInTrials.Kind.ADDRESS.free() + 3)
                .mapToObj(i -> signIn("203.0.113." + i, "n-" + UUID.randomUUID(), "guess"))
                .filter(answer -> answer.statusCode() == 429)
                .count();
        assertThat(stopped).isEqualTo(3);
    }

    @Test
    void aStrangersHostAndSchemeLeadNowhere() {
        for (String place : List.of("/", "/campaigns/1", "/api/session", "/api/session/oidc", "/none")) {
            var answer = asStranger("203.0.113.9").redirects().follow(false).get(place);
            var plain = given().redirects().follow(false).get(place);
            assertThat(answer.statusCode()).as(place).isEqualTo(plain.statusCode());
            assertThat(answer.headers().asList().toString()).as(place).doesNotContain("stranger.example", "https://");
            assertThat(answer.header("Location")).as(place).isEqualTo(plain.header("Location"));
            assertThat(answer.header("Strict-Transport-Security"))
                    .as(place)
                    .isEqualTo(plain.header("Strict-Transport-Security"));
        }
    }

    private static Response signIn(String address, String login, String password) {
        return asStranger(address)
                .contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/api/session");
    }

    private static RequestSpecification asStranger(String address) {
        return given().header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Ssl", "on")
                .header("X-Forwarded-Host", "stranger.example")
                .header("X-Forwarded-Port", "443")
                .header("X-Forwarded-Prefix", "/stranger.example")
                .header("Forwarded", "for=" + address + ";proto=https;host=stranger.example");
    }
}
