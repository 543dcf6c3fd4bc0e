package tritone.web.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.access.Postings;
import tritone.campaign.CampaignId;
import tritone.people.People;
import tritone.people.Role;
import tritone.web.Visitor;

/// What every answer tells browsers to refuse, and what a session stands.
@QuarkusTest
@WithTestResource(Database.class)
class BrowserRulesTest {
    @Inject
    People people;

    @Inject
    Postings postings;

    @Inject
    Clock clock;

    @Test
    void noPageOfOursRunsForeignScriptsOrStandsInAFrame() {
        for (String place : new String[] {"/", "/api/session", "/api/sign-in-ways"}) {
            var answer = given().get(place);
            String policy = answer.header("Content-Security-Policy");
            assertThat(policy)
                    .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                    .contains("base-uri 'none'", "form-action 'self'", "connect-src 'self'");
            assertThat(policy.replaceAll("style-src[^;]*", "")).doesNotContain("unsafe");
            answer.then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("same-origin"))
                    .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                    .header("Permissions-Policy", containsString("microphone=(self)"));
        }
    }

    @Test
    void whatTheApiAnswersIsKeptByNoCache() {
        var visitor = Visitor.aVisitor(Role.OPERATOR);
        visitor.asks().get("/api/session").then().header("Cache-Control", containsString("no-store"));
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        var visitor = Visitor.aVisitor(Role.OPERATOR);
        var cookie = visitor.cookies().get("tritone-session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isPositive();
    }

    @Test
    void aTokenKnownBeforeTheSignInOpensNothingAfterIt() {
        // Given: a browser that was given somebody's session
        var planted = Visitor.aVisitor(Role.OPERATOR);
        var victim = Visitor.aVisitor(Role.HEAD_OF_SALES);
        // When
        var signedIn = given().cookies(planted.cookies())
                .header("X-CSRF-Token", planted.csrf())
                .contentType(ContentType.JSON)
                .body(Map.of("login", victim.person().login(), "password", Visitor.PASSWORD))
                .post("/api/session");
        // Then
        signedIn.then().statusCode(200);
        assertThat(signedIn.cookie("tritone-session"))
                .isNotEqualTo(planted.cookies().getValue("tritone-session"));
        planted.asks().get("/api/session").then().statusCode(401);
        given().cookie("tritone-session", "chosen-by-somebody")
                .get("/api/session")
                .then()
                .statusCode(401);
    }

    @Test
    void anAccountIsOverOnItsLastDayAndSoIsItsSession() {
        var visitor = Visitor.aVisitor(Role.OPERATOR);
        people.grant(visitor.id(), Set.of(), Optional.of(clock.instant().minusSeconds(1)));
        visitor.asks().get("/api/session").then().statusCode(401);
        Visitor.signIn(visitor.person().login(), Visitor.PASSWORD).then().statusCode(401);
    }

    @Test
    void anOutsideOperatorsSessionLastsAShiftAndNoLongerThanTheAccount() {
        var outside = Visitor.aVisitor(Role.OPERATOR);
        postings.outsource(outside.id(), Optional.of(new CampaignId(77)));
        assertThat(lasts(outside)).isEqualTo(9 * 3600L);
        people.grant(outside.id(), Set.of(), Optional.of(Instant.now(clock).plusSeconds(600)));
        assertThat(lasts(outside)).isBetween(500L, 600L);
    }

    private static long lasts(Visitor visitor) {
        return Visitor.signIn(visitor.person().login(), Visitor.PASSWORD)
                .detailedCookie("tritone-session")
                .getMaxAge();
    }
}
