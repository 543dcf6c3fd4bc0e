package tritone.web.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.TestCampaigns;
import tritone.campaign.Trunks;
import tritone.people.Role;
import tritone.people.Team;
import tritone.people.TeamId;
import tritone.people.Teams;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class CampaignsApiTest {
    @Inject
    Teams teams;

    @Inject
    Trunks trunks;

    @Inject
    TestCampaigns given;

    @Test
    void aCampaignIsSetUpWithWhatItNeedsAndBeginsWithTheRest() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var input = input();
        var made = head.sends(input).post("/api/campaigns");
        made.then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("pace.law", equalTo("RU"))
                .body("mode", equalTo("PREVIEW"))
                .body("ringSeconds", equalTo(25))
                .body("callingHours.days.MONDAY[0].from", equalTo("09:00:00"))
                .body("retryRules.rules.NO_ANSWER.delay", equalTo("PT3H"));
        head.asks().get("/api/campaign-defaults").then().statusCode(200).body("law", equalTo("RU"));
        head.asks()
                .get("/api/campaigns/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("name", equalTo(input.get("name")));
    }

    @Test
    void anUnknownTrunkAShortRingOrHoursThatEndBeforeTheyBeginAreRefused() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var trunk = input();
        trunk.put("trunk", "nowhere");
        head.sends(trunk).post("/api/campaigns").then().statusCode(400).body("fields.name", hasItem("trunk"));
        var ring = input();
        ring.put("ringSeconds", 14);
        head.sends(ring).post("/api/campaigns").then().statusCode(400).body("fields.name", hasItem("ringSeconds"));
        var hours = input();
        hours.put("callingHours", Map.of("days", Map.of("MONDAY", List.of(Map.of("from", "20:00", "to", "09:00")))));
        head.sends(hours).post("/api/campaigns").then().statusCode(400);
    }

    @Test
    void aRussianAdvertisingCampaignWithoutConsentOnRecordIsDialledByPreviewOnly() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var input = input();
        input.put("mode", "PREDICTIVE");
        input.put("pace", Map.of("law", "RU"));
        head.sends(input)
                .post("/api/campaigns")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-consent-on-record"));
        input.put("mode", "PREVIEW");
        String path = made(input);
        input.put("mode", "PREDICTIVE");
        head.sends(input).put(path).then().statusCode(409);
        input.put("pace", Map.of("law", "RU", "consent", "журнал согласий № 14", "abandonedShare", 0.01));
        head.sends(input)
                .put(path)
                .then()
                .statusCode(200)
                .body("mode", equalTo("PREDICTIVE"))
                .body("pace.abandonedShare", equalTo(0.01f));
    }

    @Test
    void leadsWithConsentOfTheirOwnLetARussianCampaignBePredictive() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var base = given.aBase();
        given.aLead(base);
        var input = input();
        input.put("bases", List.of(base.value()));
        input.put("mode", "PREDICTIVE");
        input.put("pace", Map.of("law", "RU"));
        head.sends(input).post("/api/campaigns").then().statusCode(409);
        given.said(given.aLead(base), "заявка с сайта");
        head.sends(input).post("/api/campaigns").then().statusCode(201);
        head.asks()
                .get("/api/bases/" + base.value() + "/consents")
                .then()
                .statusCode(200)
                .body("leads", equalTo(2))
                .body("agreed", equalTo(1));
    }

    @Test
    void aLimitAboveTheLawsOrAboveAllIsRefused() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var input = input();
        input.put("mode", "PREDICTIVE");
        input.put("pace", Map.of("law", "US", "abandonedShare", 0.04));
        head.sends(input)
                .post("/api/campaigns")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/abandoned-share-too-high"));
        input.put("pace", Map.of("abandonedShare", 0.06));
        head.sends(input).post("/api/campaigns").then().statusCode(400);
        head.asks().get("/api/dialling-laws").then().statusCode(200).body("law", hasItem("RU"));
    }

    @Test
    void aChangeMadeOnAnOldVersionIsRefused() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var input = input();
        var made = head.sends(input).post("/api/campaigns");
        input.put("version", made.path("version"));
        input.put("mostLines", 7);
        String path = "/api/campaigns/" + made.path("id");
        head.sends(input).put(path).then().statusCode(200).body("mostLines", equalTo(7));
        head.sends(input).put(path).then().statusCode(409).body("type", equalTo("/problems/changed-meanwhile"));
    }

    @Test
    void aCampaignRunsPausesGoesOnAndStops() {
        var input = input();
        var supervisor = aVisitor(Role.SUPERVISOR, Optional.of(team(input)));
        String path = made(input);
        supervisor.asks().post(path + "/pauses").then().statusCode(409);
        supervisor.asks().post(path + "/runs").then().statusCode(201).body("status", equalTo("RUNNING"));
        supervisor.asks().post(path + "/pauses").then().statusCode(201).body("status", equalTo("PAUSED"));
        supervisor
                .asks()
                .delete(path + "/pauses/current")
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"));
        supervisor.asks().delete(path + "/runs/current").then().statusCode(200).body("status", equalTo("STOPPED"));
        supervisor.asks().get(path + "/progress").then().statusCode(200).body("draining", equalTo(false));
    }

    @Test
    void theStandingOfAFreshCampaignSumsUpToItsBase() {
        var base = given.aBase();
        for (int i = 0; i < 12; i++) given.aLead(base);
        var input = input();
        input.put("bases", List.of(base.value()));
        String path = made(input);
        var supervisor = aVisitor(Role.SUPERVISOR, Optional.of(team(input)));
        Awaitility.await()
                .untilAsserted(() -> supervisor
                        .asks()
                        .get(path + "/standing")
                        .then()
                        .statusCode(200)
                        .body("total", equalTo(12))
                        .body("lines.find { it.reason == 'CAMPAIGN_NOT_RUNNING' }.leads", equalTo(12)));
    }

    @Test
    void aSupervisorOfAnOutsideTeamSeesItsOwnCampaignsOnly() {
        var input = input();
        String path = made(input);
        var own = aVisitor(Role.SUPERVISOR, Optional.of(team(input)));
        var other = aVisitor(
                Role.SUPERVISOR,
                Optional.of(teams.add("other " + UUID.randomUUID(), true).id()));
        own.asks().get(path).then().statusCode(200);
        other.asks().get(path).then().statusCode(404);
        other.asks().post(path + "/runs").then().statusCode(404);
        other.asks().get("/api/campaigns").then().statusCode(200).body("name", not(hasItem(input.get("name"))));
    }

    @Test
    void anOperatorSeesNoCampaigns() {
        aVisitor(Role.OPERATOR).asks().get("/api/campaigns").then().statusCode(403);
        aVisitor(Role.OPERATOR).asks().get("/api/previews/mine").then().statusCode(204);
        aVisitor(Role.OPERATOR).asks().post("/api/previews/mine/attempt").then().statusCode(409);
    }

    @Test
    void aTrunkIsStoppedAndResumedByHand() {
        var admin = aVisitor(Role.ADMINISTRATOR);
        String path = "/api/trunks/t-" + UUID.randomUUID().toString().substring(0, 8);
        admin.sends(Map.of("host", "127.0.0.9", "mostLines", 30))
                .put(path)
                .then()
                .statusCode(200);
        admin.sends(Map.of("why", "maintenance"))
                .put(path + "/stoppage")
                .then()
                .statusCode(200)
                .body("stoppedWhy", equalTo("maintenance"));
        admin.asks().delete(path + "/stoppage").then().statusCode(200).body("stoppedSince", equalTo(null));
    }

    @Test
    void holidaysAreKeptByCountry() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        head.asks().put("/api/holidays/KZ/2031-03-21").then().statusCode(204);
        List<String> days = head.asks().get("/api/holidays/KZ").jsonPath().getList(".");
        assertThat(days).contains("2031-03-21");
        head.asks().delete("/api/holidays/KZ/2031-03-21").then().statusCode(204);
        head.asks().put("/api/holidays/kz/2031-03-21").then().statusCode(400);
    }

    private String made(Map<String, Object> input) {
        Visitor head = aVisitor(Role.HEAD_OF_SALES);
        return "/api/campaigns/" + head.sends(input).post("/api/campaigns").path("id");
    }

    private static TeamId team(Map<String, Object> input) {
        return new TeamId(Long.parseLong(String.valueOf(input.get("team"))));
    }

    private Map<String, Object> input() {
        String unique = UUID.randomUUID().toString();
        Team team = teams.add("team " + unique, false);
        String trunk = "t-" + unique.substring(0, 8);
        trunks.put(trunk, "127.0.0.1", 100);
        var input = new HashMap<String, Object>();
        input.put("name", "campaign " + unique);
        input.put("team", team.id().value());
        input.put("bases", List.of(given.aBase().value()));
        input.put("trunk", trunk);
        input.put("companyName", "ООО Тритон");
        return input;
    }
}
