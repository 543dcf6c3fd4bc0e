package tritone.web.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.lead.BaseId;
import tritone.people.Role;
import tritone.web.Ear;
import tritone.web.Visitor;

/// Looks are counted against what somebody's work explains.
@QuarkusTest
@WithTestResource(Database.class)
class LookBudgetTest {
    private static final int MORE_THAN_AN_HOUR_EXPLAINS = 310;

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    private BaseId base;

    @Test
    void whoeverReadsAListInFullIsStoppedUntilSomebodyWhoLeadsThemLetsThemGoOn() {
        // Given
        var supervisor = aSupervisorOfALargeBase();
        var head = aVisitor(Role.HEAD_OF_SALES);
        var ear = Ear.of(head);
        var first = page(supervisor, 0);
        assertThat(first.statusCode()).isEqualTo(200);
        long next = ((Number) first.path("next")).longValue();
        // When
        var stopped = page(supervisor, next);
        // Then
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.<String>path("type")).isEqualTo("/problems/too-many-looks");
        int person = (int) supervisor.id().value();
        await().until(() -> ear.heard("\"type\":\"look-stop\"") && ear.heard("\"person\":" + person));
        int stop = head.asks().get("/api/look-stops").path("find { it.person == " + person + " }.id");
        supervisor
                .asks()
                .delete("/api/look-stops/" + stop)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-stop"));
        head.asks().delete("/api/look-stops/" + stop).then().statusCode(204);
        assertThat(page(supervisor, next).statusCode()).isEqualTo(200);
        head.asks()
                .get("/api/audit?subject=person&subjectId=" + person)
                .then()
                .body("action", hasItem("stop-looks"))
                .body("action", hasItem("lift-look-stop"));
    }

    @Test
    void theHeadOfSalesReadsListsInFull() {
        aSupervisorOfALargeBase();
        var head = aVisitor(Role.HEAD_OF_SALES);
        var first = page(head, 0);
        assertThat(page(head, ((Number) first.path("next")).longValue()).statusCode())
                .isEqualTo(200);
    }

    private io.restassured.response.Response page(Visitor who, long after) {
        return who.asks().get("/api/bases/" + base.value() + "/leads?size=200&after=" + after);
    }

    private Visitor aSupervisorOfALargeBase() {
        base = given.aBase();
        for (int i = 0; i < MORE_THAN_AN_HOUR_EXPLAINS; i++)
            given.aLead(base, "Europe/Moscow", TestCampaigns.aNumber());
        var settings = given.settings(base);
        campaigns.add(settings, null).orElseThrow();
        return aVisitor(Role.SUPERVISOR, Optional.of(settings.team()));
    }
}
