package tritone.web.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.Database;
import tritone.people.Role;
import tritone.people.SecuritySettings;
import tritone.people.TotpCodes;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class SecondFactorTest {
    private static final String PATH = "/api/session/second-factor";

    @TestHTTPResource("/")
    URL root;

    @Inject
    SecuritySettings settings;

    @Inject
    EntityManager db;

    @ConfigProperty(name = "tritone.home")
    Path home = Path.of("");

    @AfterEach
    void askForNone() {
        settings.set(new SecuritySettings.Asked(false, Duration.ofMinutes(15)));
    }

    @Test
    void whoHasOneSignsInWithACodeThatIsGoodOnce() {
        // Given
        var vera = aVisitor(Role.MANAGER);
        String secret = begin(vera);
        confirm(vera, secret, 0).then().statusCode(200);
        // When
        signIn(vera, null).then().statusCode(401).body("type", equalTo("/problems/second-factor-needed"));
        signIn(vera, "000000").then().statusCode(401).body("type", equalTo("/problems/wrong-code"));
        String code = TotpCodes.of(secret, 1);
        // Then
        signIn(vera, code).then().statusCode(200);
        signIn(vera, code).then().statusCode(401).body("type", equalTo("/problems/wrong-code"));
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        var vera = aVisitor(Role.MANAGER);
        List<String> codes = confirm(vera, begin(vera), 0).path("codes");
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        signIn(vera, codes.getFirst()).then().statusCode(200);
        signIn(vera, codes.getFirst()).then().statusCode(401);
        vera.asks().get(PATH).then().body("codesLeft", equalTo(9)).body("on", equalTo(true));
    }

    @Test
    void nothingIsOnBeforeACodeHasBeenShownAndThePasswordIsAskedFirst() {
        var vera = aVisitor(Role.MANAGER);
        vera.sends(Map.of("password", "not it")).post(PATH).then().statusCode(403);
        String secret = begin(vera);
        vera.sends(Map.of("code", "000000")).put(PATH).then().statusCode(400);
        signIn(vera, null).then().statusCode(200);
        confirm(vera, secret, 0).then().statusCode(200);
        vera.sends(Map.of("password", Visitor.PASSWORD)).post(PATH).then().statusCode(409);
    }

    @Test
    void theCompanyAsksAdministratorsAndHeadsForOne() {
        // Given
        var admin = aVisitor(Role.ADMINISTRATOR);
        var operator = aVisitor(Role.OPERATOR);
        // When
        admin.sends(Map.of("secondFactor", true, "idleLockMinutes", 15))
                .put("/api/security-settings")
                .then()
                .statusCode(200);
        // Then: for open sessions too
        admin.asks().get("/api/people").then().statusCode(403).body("type", equalTo("/problems/second-factor-wanted"));
        admin.asks().get("/api/session").then().body("standing", equalTo("WANTS_SECOND_FACTOR"));
        operator.asks().get("/api/session").then().body("standing", equalTo("OPEN"));
        confirm(admin, begin(admin), 0).then().statusCode(200);
        admin.asks().get("/api/people").then().statusCode(200);
        admin.sends(Map.of("password", Visitor.PASSWORD))
                .post(PATH + "/removal")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/session/second-factor/../../people",
                "/api/session/second-factor/%2e%2e/%2e%2e/people",
                "/api/session/second-factor%2f..%2f..%2fpeople",
                "/api/session/../people",
                "/api/people;/api/session/second-factor",
                "//api/people",
                "/api//people",
                "/api/./people",
            })
    void noWayToWriteAnAddressOpensMoreThanTheSecondFactor(String written) throws Exception {
        // Given
        var admin = aVisitor(Role.ADMINISTRATOR);
        admin.sends(Map.of("secondFactor", true, "idleLockMinutes", 15)).put("/api/security-settings");
        var request = HttpRequest.newBuilder(URI.create(root.getProtocol() + "://" + root.getAuthority() + written))
                .header("Cookie", "tritone-session=" + admin.cookies().getValue("tritone-session"))
                .build();
        // When
        String answer;
        try (var client = HttpClient.newHttpClient()) {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
        // Then
        assertThat(answer).doesNotContain(admin.person().login());
    }

    @Test
    void anotherAdministratorBeginsItAnewAndNobodyTheirOwn() {
        var admin = aVisitor(Role.ADMINISTRATOR);
        var vera = aVisitor(Role.MANAGER);
        confirm(vera, begin(vera), 0).then().statusCode(200);
        admin.asks()
                .delete("/api/people/" + vera.id().value() + "/second-factor")
                .then()
                .statusCode(204);
        vera.asks().get("/api/session").then().statusCode(401);
        signIn(vera, null).then().statusCode(200);
        admin.asks()
                .delete("/api/people/" + admin.id().value() + "/second-factor")
                .then()
                .statusCode(403);
        aVisitor(Role.HEAD_OF_SALES)
                .asks()
                .delete("/api/people/" + vera.id().value() + "/second-factor")
                .then()
                .statusCode(403);
    }

    @Test
    void theSecretIsEncryptedWithAKeyThatIsNoRow() throws Exception {
        var vera = aVisitor(Role.MANAGER);
        String secret = begin(vera);
        byte[] kept = (byte[]) db.createNativeQuery("select secret from second_factor where person_id = ?1")
                .setParameter(1, vera.id().value())
                .getSingleResult();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(kept).hasSize(12 + 20 + 16);
        Path key = home.resolve("secrets/second-factor");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    private static String begin(Visitor who) {
        var begun = who.sends(Map.of("password", Visitor.PASSWORD)).post(PATH);
        String secret = begun.path("secret");
        begun.then().statusCode(200).body("uri", org.hamcrest.Matchers.containsString("secret=" + secret));
        return secret;
    }

    private static Response confirm(Visitor who, String secret, int later) {
        return who.sends(Map.of("code", TotpCodes.of(secret, later))).put(PATH);
    }

    private static Response signIn(Visitor who, @org.jspecify.annotations.Nullable String code) {
        var body = new java.util.HashMap<String, Object>(
                Map.of("login", who.person().login(), "password", Visitor.PASSWORD));
        if (code != null) body.put("code", code);
        return given().contentType(ContentType.JSON).body(body).post("/api/session");
    }
}
