package tritone.web.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.People;
import tritone.people.Role;

@QuarkusTest
@WithTestResource(Database.class)
class SignInTest {
    @Inject
    People people;

    @Test
    void theRightPasswordOpensASessionThatTheCookieCarries() {
        // Given
        String login = aPerson("right-password");
        // When
        var signedIn = signIn(login, "right-password");
        // Then
        signedIn.then().statusCode(200).body("login", equalTo(login)).body("role", equalTo("SUPERVISOR"));
        given().cookies(signedIn.cookies())
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("login", equalTo(login));
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhetherTheLoginExists() {
        String login = aPerson("right-password");
        signIn(login, "wrong").then().statusCode(401).body("type", equalTo("/problems/wrong-credentials"));
        signIn("nobody-" + login, "wrong").then().statusCode(401).body("type", equalTo("/problems/wrong-credentials"));
    }

    @Test
    void aChangeWithoutTheCsrfTokenIsRefused() {
        String login = aPerson("right-password");
        var signedIn = signIn(login, "right-password");
        given().cookies(signedIn.cookies())
                .delete("/api/session")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/csrf"));
        given().cookies(signedIn.cookies())
                .header("X-CSRF-Token", signedIn.path("csrf"))
                .delete("/api/session")
                .then()
                .statusCode(204);
        given().cookies(signedIn.cookies()).get("/api/session").then().statusCode(401);
    }

    @Test
    void noOneGetsInWithoutASession() {
        given().get("/api/session").then().statusCode(401).body(not(containsString("Exception")));
    }

    @Test
    void guessingIsStoppedAfterTenFailures() {
        String login = aPerson("right-password");
        for (int i = 0; i < SignInLimit.MOST; i++)
            signIn(login, "guess-" + i).then().statusCode(401);
        signIn(login, "right-password").then().statusCode(429).body("type", equalTo("/problems/too-many-sign-ins"));
    }

    private String aPerson(String password) {
        String login = "p-" + UUID.randomUUID();
        people.add(new People.NewPerson(login, "Anna", Role.SUPERVISOR, Optional.empty(), password, "ru"));
        return login;
    }

    private static io.restassured.response.Response signIn(String login, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/api/session");
    }
}
