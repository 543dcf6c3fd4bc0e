package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.EmptyDatabase;
import tritone.people.People;
import tritone.people.Role;
import tritone.telephony.WithFakeSwitch;

/// Nobody is sent to the sign-in because the database is away: they are still signed in when it is back.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(EmptyDatabase.class)
class WithoutDatabaseTest extends InABrowser {
    private static final String PASSWORD = "a-long-password";
    private static final String AWAY = "/problems/database-away";

    @Inject
    People people;

    private String login;

    @BeforeEach
    void somebody() {
        login = "waits-" + UUID.randomUUID();
        people.add(new People.NewPerson(login, "Анна", Role.SUPERVISOR, Optional.empty(), PASSWORD, "ru"));
    }

    @Test
    void everyRequestIsToldToWaitAndTheSessionGoesOnAfterwards() throws IOException, InterruptedException {
        // Given
        var cookies = signIn().then().statusCode(200).extract().cookies();
        // When
        EmptyDatabase.leave();
        // Then
        try {
            given().cookies(cookies).get("/api/session").then().statusCode(503).body("type", equalTo(AWAY));
            given().cookies(cookies).get("/api/bases").then().statusCode(503).body("type", equalTo(AWAY));
            signIn().then().statusCode(503).body("type", equalTo(AWAY));
        } finally {
            EmptyDatabase.comeBack();
        }
        await().untilAsserted(() ->
                given().cookies(cookies).get("/api/session").then().statusCode(200));
    }

    @Test
    void aPageReloadedMeanwhileWaitsAndIsThereByItself() throws IOException, InterruptedException {
        // Given
        Page page = Browsing.signIn(browsing.visit(root + "?lang=ru", 1280, ColorScheme.LIGHT), login, PASSWORD);
        assertThat(page.locator("nav")).isVisible();
        // When
        EmptyDatabase.leave();
        try {
            page.reload();
            // Then
            assertThat(page.getByText("База данных не отвечает")).isVisible();
            Accessible.check(page);
        } finally {
            EmptyDatabase.comeBack();
        }
        assertThat(page.locator("nav")).isVisible();
    }

    private Response signIn() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", PASSWORD))
                .post("/api/session");
    }
}
