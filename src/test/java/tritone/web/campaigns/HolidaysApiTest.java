package tritone.web.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Campaigns;
import tritone.campaign.Holidays;
import tritone.campaign.TestCampaigns;
import tritone.people.Role;
import tritone.web.Visitor;

/// Shipped calendars of holidays, kept by choice and changed by hand.
@QuarkusTest
@WithTestResource(Database.class)
class HolidaysApiTest {
    private static final LocalDate NEW_YEAR =
            LocalDate.of(LocalDate.now(ZoneOffset.UTC).getYear() + 1, 1, 1);

    @Inject
    Holidays holidays;

    @Inject
    Campaigns campaigns;

    @Inject
    TestCampaigns given;

    Visitor head;

    @BeforeEach
    void aHead() {
        head = aVisitor(Role.HEAD_OF_SALES);
    }

    /// Other tests call people whatever the day is.
    @AfterEach
    void nobodyKeepsACalendar() {
        head.asks().put("/api/holidays/RU/" + NEW_YEAR);
        head.asks().delete("/api/holiday-calendars/RU").then().statusCode(204);
        head.asks().delete("/api/holidays/RU/" + NEW_YEAR);
    }

    @Test
    void aKeptCalendarClosesItsDaysForTheCampaignsOfThatCountry() {
        // Given
        var campaign = campaigns.add(given.settings(given.aBase()), null).orElseThrow();
        assertThat(holidays.of(campaign.id())).doesNotContain(NEW_YEAR);
        // When
        head.asks().put("/api/holiday-calendars/RU").then().statusCode(204);
        // Then
        assertThat(holidays.of(campaign.id())).contains(NEW_YEAR);
        head.asks()
                .get("/api/holiday-calendars")
                .then()
                .body("find { it.country == 'RU' }.kept", equalTo(true))
                .body("find { it.country == 'RU' }.used", equalTo(true))
                .body("find { it.country == 'GB' }.shipped", equalTo(true));
        head.asks().get("/api/audit?subject=holidays&subjectId=RU").then().body("action", hasItem("keep-holidays"));
    }

    @Test
    void whichCountriesAreCalledIsToldToThoseWhoSeeTheBases() {
        // Given a base that no campaign of a supervisor uses
        head.sends(Map.of("name", "Vanuatu " + UUID.randomUUID(), "region", "VU"))
                .post("/api/bases")
                .then()
                .statusCode(201);
        // Then
        head.asks().get("/api/holiday-calendars").then().body("find { it.country == 'VU' }.used", equalTo(true));
        aVisitor(Role.SUPERVISOR)
                .asks()
                .get("/api/holiday-calendars")
                .then()
                .statusCode(200)
                .body("country", not(hasItem("VU")));
    }

    @Test
    void aShippedDayIsWorkedOnWhenSomebodySaysSo() {
        // Given
        head.asks().put("/api/holiday-calendars/RU").then().statusCode(204);
        // When
        head.asks().delete("/api/holidays/RU/" + NEW_YEAR).then().statusCode(204);
        // Then
        assertThat(holidays.of("RU")).doesNotContain(NEW_YEAR);
        head.asks()
                .get("/api/holiday-calendars/RU?year=" + NEW_YEAR.getYear())
                .then()
                .body("find { it.day == '" + NEW_YEAR + "' }.origin", equalTo("OPENED"));
        // When
        head.asks().put("/api/holidays/RU/" + NEW_YEAR).then().statusCode(204);
        // Then
        assertThat(holidays.of("RU")).contains(NEW_YEAR);
    }

    @Test
    void aDayOfOnesOwnHasItsName() {
        // Given
        String day = NEW_YEAR.getYear() + "-08-15";
        // When
        head.asks()
                .queryParam("name", "День компании")
                .put("/api/holidays/RU/" + day)
                .then()
                .statusCode(204);
        // Then
        head.asks()
                .get("/api/holiday-calendars/RU?year=" + NEW_YEAR.getYear())
                .then()
                .body("find { it.day == '" + day + "' }.name", equalTo("День компании"))
                .body("find { it.day == '" + day + "' }.origin", equalTo("ADDED"));
        head.asks().delete("/api/holidays/RU/" + day).then().statusCode(204);
        head.asks()
                .get("/api/holiday-calendars/RU?year=" + NEW_YEAR.getYear())
                .then()
                .body("day", not(hasItem(day)));
    }

    @Test
    void onlyCountriesWithACalendarCanBeKept() {
        head.asks().put("/api/holiday-calendars/DE").then().statusCode(404);
        head.asks().put("/api/holiday-calendars/ru").then().statusCode(400);
        aVisitor(Role.SUPERVISOR).asks().put("/api/holiday-calendars/RU").then().statusCode(403);
        head.asks().get("/api/holiday-calendars/RU?year=0").then().statusCode(400);
    }
}
