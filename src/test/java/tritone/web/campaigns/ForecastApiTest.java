package tritone.web.campaigns;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.TestCampaigns;
import tritone.people.Role;

@QuarkusTest
@WithTestResource(Database.class)
class ForecastApiTest {
    @Inject
    TestCampaigns given;

    @Test
    void aDayIsForetoldFromWhatIsUsualWhenTheCampaignHasNoPast() {
        var base = given.aBase();
        for (int lead = 0; lead < 40; lead++) given.aLead(base);
        var campaign = given.running(given.settings(base));
        var head = aVisitor(Role.HEAD_OF_SALES);
        String path = "/api/campaigns/" + campaign.id().value() + "/forecast";
        head.asks().queryParam("agents", 4).get(path).then().statusCode(200).body("underWay", equalTo(true));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> head.asks()
                        .queryParam("agents", 4)
                        .get(path)
                        .then()
                        .body("next.agents", equalTo(4))
                        .body("next.pastDays", equalTo(0))
                        .body("next.dials.high", equalTo(40f))
                        .body("next.contacts.middle", greaterThan(0f)));
        head.asks().queryParam("agents", 0).get(path).then().statusCode(400);
    }

    @Test
    void aReplayNeedsATimeAndAPolicyThatThereIs() {
        var campaign = given.running(given.settings(given.aBase()));
        var head = aVisitor(Role.HEAD_OF_SALES);
        String path = "/api/campaigns/" + campaign.id().value() + "/replay";
        head.asks().get(path).then().statusCode(400).body("fields.name", hasItem("from"));
        var day = head.asks().queryParam("from", "2026-11-22T10:00:00Z").queryParam("to", "2026-11-22T11:00:00Z");
        day.get(path).then().statusCode(200).body("ticks", equalTo(0));
        head.asks()
                .queryParam("from", "2026-11-22T10:00:00Z")
                .queryParam("to", "2026-11-24T11:00:00Z")
                .get(path)
                .then()
                .statusCode(400)
                .body("fields.name", hasItem("to"));
        head.asks()
                .queryParam("from", "2026-11-22T10:00:00Z")
                .queryParam("to", "2026-11-22T11:00:00Z")
                .queryParam("policy", "clairvoyant")
                .get(path + "/what-if")
                .then()
                .statusCode(400)
                .body("fields.name", hasItem("policy"));
    }
}
