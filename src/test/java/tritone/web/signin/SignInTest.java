package tritone.web.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.Role;
import tritone.people.SignInTrials;

@QuarkusTest
@WithTestResource(Database.class)
class SignInTest {
    private static final int FREE = SignInTrials.Kind.PERSON.free();
    private static final String HOME = "203.0.113.7";
    private static final String STRANGER = "192.0.2." + (int) (Math.random() * 250);
    private static final String ELSEWHERE = "2001:db8:0:0:0:0:0:9";

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    EntityManager db;

    /// The address of all these strangers would be stopped at last.
    @BeforeEach
    void forgetTheAddress() {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("delete from sign_in_trial where kind = 'ADDRESS'")
                        .executeUpdate());
    }

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
    void guessingIsStoppedAndTheNextTryWaits() {
        String login = aPerson("right-password");
        guess(login, FREE);
        var stopped = from(STRANGER, login, "right-password");
        stopped.then().statusCode(429).body("type", equalTo("/problems/too-many-sign-ins"));
        assertThat(Integer.parseInt(stopped.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void aLoginThatNobodyHasIsAnsweredLikewise() {
        String login = "nobody-" + UUID.randomUUID();
        guess(login, FREE);
        from(STRANGER, login, "guess").then().statusCode(429);
    }

    @Test
    void spellingsOfOneLoginShareItsCount() {
        String login = aPerson("right-password");
        var spellings = Stream.of(
                        login.toUpperCase(Locale.ROOT),
                        login + " ",
                        login.replace("p-", "ｐ-"),
                        login.replace("p-", "ṕ-"),
                        login.replace("p-", "P-"),
                        login)
                .filter(spelling -> people.byLogin(spelling).isPresent())
                .toList();
        assertThat(spellings).hasSizeGreaterThan(3);
        for (int i = 0; i < FREE; i++)
            from(STRANGER, spellings.get(i % spellings.size()), "guess").then().statusCode(401);
        from(STRANGER, login, "right-password").then().statusCode(429);
    }

    @Test
    void aThousandGuessesAtOnceAreNoWayAround() {
        String login = aPerson("right-password");
        var codes = IntStream.range(0, 30)
                .parallel()
                .mapToObj(i -> from(STRANGER, login, "guess-" + i).statusCode())
                .toList();
        assertThat(codes.stream().filter(code -> code == 401).count()).isEqualTo(FREE);
    }

    @Test
    void aStrangerDoesNotLockTheOwnerOut() {
        // Given: somebody who has signed in at home with a browser of theirs
        String login = aPerson("right-password");
        var before = from(HOME, login, "right-password");
        before.then().statusCode(200);
        // When
        guess(login, FREE + 3);
        // Then: from the known address, and with the known browser from anywhere
        from(HOME, login, "right-password").then().statusCode(200);
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", STRANGER)
                .cookie("tritone-device", before.cookie("tritone-device"))
                .body(Map.of("login", login, "password", "right-password"))
                .post("/api/session")
                .then()
                .statusCode(200);
        from(ELSEWHERE, login, "right-password").then().statusCode(429);
    }

    @Test
    void oneAddressIsStoppedAcrossLogins() {
        String address = "198.51.100." + (int) (Math.random() * 250);
        int stopped = 0;
        for (int i = 0; i < SignInTrials.Kind.ADDRESS.free() + 3; i++)
            stopped += from(address, "n-" + UUID.randomUUID(), "guess").statusCode() == 429 ? 1 : 0;
        assertThat(stopped).isEqualTo(3);
        from("198.51.100.251", aPerson("right-password"), "right-password")
                .then()
                .statusCode(200);
    }

    @Test
    void failedSignInsAreOnRecordWithTheLoginTheAddressAndTheReason() {
        String login = aPerson("right-password");
        from(STRANGER, login, "guess").then().statusCode(401);
        var entry = audit.find(new Audit.Filter(
                        Optional.empty(), Optional.of("person"), Optional.of(login), Optional.empty(), 5))
                .getFirst();
        assertThat(entry.action()).isEqualTo("sign-in-failed");
        assertThat(entry.detail()).isEqualTo("from " + STRANGER + ", wrong-password");
    }

    @Test
    void aLongPasswordCountsToItsEnd() {
        String common = "чайник на балконе ".repeat(6);
        String login = aPerson(common + "а");
        signIn(login, common + "б").then().statusCode(401);
        signIn(login, common + "а").then().statusCode(200);
    }

    private static void guess(String login, int times) {
        for (int i = 0; i < times; i++)
            from(STRANGER, login, "guess-" + i).then().statusCode(i < FREE ? 401 : 429);
    }

    private static Response from(String address, String login, String password) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(Map.of("login", login, "password", password))
                .post("/api/session");
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
