package tritone.web.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Role;
import tritone.web.Visitor;

/// The word of a proxy that is named is believed: of TLS, and of where a client comes from.
@QuarkusTest
@TestProfile(NamedProxies.ThisMachine.class)
@WithTestResource(Database.class)
class NamedProxyTest {
    @Test
    void theProxysWordMarksTheCookiesAndNamesTheClient() {
        // Given
        var person = Visitor.aVisitor(Role.SUPERVISOR).person();
        // When
        var answer = given().header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .contentType(ContentType.JSON)
                .body(Map.of("login", person.login(), "password", Visitor.PASSWORD))
                .post("/api/session");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        for (String name : List.of("tritone-session", "tritone-device"))
            assertThat(answer.detailedCookies().get(name).isSecured()).as(name).isTrue();
        List<String> from = given().header("X-Forwarded-For", "203.0.113.9")
                .cookie("tritone-session", answer.cookie("tritone-session"))
                .get("/api/sessions")
                .jsonPath()
                .getList("address");
        assertThat(from).contains("203.0.113.9");
    }
}
