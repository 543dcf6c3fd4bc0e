package tritone.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.call.Floor;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.campaign.rules.CallingHours;
import tritone.people.Role;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;
import tritone.web.Visitor;

/// What an operator says a call was, and what is offered for it.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class DispositionApiTest {
    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Inject
    Campaigns campaigns;

    private Visitor olga;
    private AtDesk desk;

    @BeforeEach
    void anOperator() {
        desk = AtDesk.alone();
        olga = desk.who();
    }

    @Test
    void aCallbackWithoutAZoneIsTheCalleesOwnTime() {
        // Given
        desk.onShift();
        var call = desk.aTalk("+74951234568");
        // When
        desk.says(call, Map.of("disposition", "CALLBACK", "callbackAt", "2099-01-01T10:00", "mine", true))
                .then()
                .statusCode(200);
        phone.customerGoes(call, HangUpCause.NORMAL);
        // Then
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
        assertThat(floor.callbackOf(call)).isEqualTo(Instant.parse("2099-01-01T07:00:00Z"));
    }

    @Test
    void theTimesToCallBackAreSaidOfTheOwnCallOnly() {
        desk.onShift();
        var call = desk.aTalk(floor.anAttempt(aCampaignThatRestsAtMidnight(), "+74951234574"));
        olga.asks()
                .queryParam("at", "2099-01-01T23:59:30")
                .get("/api/calls/" + call + "/callback-times")
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Moscow"))
                .body("choices.key", hasItem("TOMORROW_MORNING"))
                .body("choices.find { it.key == 'ASKED' }.refused", equalTo("OUTSIDE_CALLING_HOURS"))
                .body("choices.find { it.key == 'ASKED' }.next", equalTo("2099-01-01T21:00:00Z"));
        desk.says(call, Map.of("disposition", "CALLBACK", "callbackAt", "2099-01-01T23:59:30"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/callback-not-then"));
        var other = aVisitor(Role.OPERATOR, Optional.of(desk.team()));
        other.asks().get("/api/calls/" + call + "/callback-times").then().statusCode(404);
        desk.says(call, Map.of("disposition", "WARM")).then().statusCode(200);
    }

    @Test
    void whoWouldTakeTheClientIsSaidBeforeAnythingIsDecided() {
        desk.onShift();
        var call = desk.aTalk("+74951234575");
        olga.asks()
                .get("/api/calls/" + call + "/handover-choice")
                .then()
                .statusCode(200)
                .body("live.containsKey('nobody')", equalTo(true))
                .body("task.containsKey('why')", equalTo(true));
        var other = aVisitor(Role.OPERATOR, Optional.of(desk.team()));
        other.asks().get("/api/calls/" + call + "/handover-choice").then().statusCode(404);
        desk.says(call, Map.of("disposition", "WARM")).then().statusCode(200);
    }

    @Test
    void aCallbackNeedsATimeToCome() {
        desk.onShift();
        var call = desk.aTalk("+74951234569");
        desk.says(call, Map.of("disposition", "CALLBACK"))
                .then()
                .statusCode(400)
                .body("fields[0].name", equalTo("callbackAt"));
        desk.says(call, Map.of("disposition", "CALLBACK", "callbackAt", "2001-01-01T10:00"))
                .then()
                .statusCode(400);
        desk.says(call, Map.of("disposition", "CONNECTED")).then().statusCode(400);
        desk.says(call, Map.of("disposition", "WARM")).then().statusCode(200);
    }

    @Test
    void anothersCallIsNotToBeFound() {
        // Given
        desk.onShift();
        var call = desk.aTalk("+74951234570");
        var other = aVisitor(Role.OPERATOR, Optional.of(desk.team()));
        // When, Then
        new AtDesk(other).says(call, Map.of("disposition", "WARM")).then().statusCode(404);
        new AtDesk(other)
                .says(call, Map.of("disposition", "WARM", "parting", "LEAVE"))
                .then()
                .statusCode(404);
        other.asks().delete("/api/calls/" + call + "/line").then().statusCode(404);
        desk.says(call, Map.of("disposition", "WARM")).then().statusCode(200);
    }

    @Test
    void oneRequestEndsACall() {
        // Given
        desk.onShift();
        var call = desk.aTalk("+74951234581");
        Map<String, Object> wish = Map.of(
                "disposition",
                "WARM",
                "comment",
                "Ждёт расчёт",
                "handover",
                Map.of("dueAt", "2099-01-01T07:00:00Z"),
                "parting",
                "HANG_UP");
        // When
        desk.says(call, wish).then().statusCode(200).body("agent.state", notNullValue());
        // Then
        await().until(() -> desk.state() instanceof AgentState.Ready);
        assertThat(floor.words(call)).containsExactly("WARM");
        olga.asks()
                .get("/api/calls/" + call + "/handover")
                .then()
                .statusCode(200)
                .body("kind", equalTo("task"));
        desk.says(call, wish).then().statusCode(200).body("agent.state", equalTo("READY"));
    }

    @Test
    void aRefusalNamesTheFieldAndNothingIsDone() {
        // Given
        desk.onShift();
        var call = desk.aTalk("+74951234582");
        // When, Then
        desk.says(call, Map.of("disposition", "NON_PROFILE", "handover", Map.of(), "parting", "HANG_UP"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("fields[0].name", equalTo("handover"));
        desk.says(call, Map.of("disposition", "WARM", "parting", "LEAVE"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/handover-manager-not-there"))
                .body("fields[0].name", equalTo("parting"));
        desk.says(call, Map.of("disposition", "CALLBACK", "parting", "HANG_UP"))
                .then()
                .statusCode(400)
                .body("fields[0].name", equalTo("callbackAt"));
        assertThat(floor.words(call)).isEmpty();
        assertThat(phone.holds(call)).isTrue();
        desk.says(call, Map.of("disposition", "NON_PROFILE", "parting", "HANG_UP"))
                .then()
                .statusCode(200);
    }

    @Test
    void aManagerHasNobodyToHandOver() {
        var manager = new AtDesk(aVisitor(Role.MANAGER));
        manager.says(new CallId(UUID.randomUUID()), Map.of("disposition", "WARM", "handover", Map.of()))
                .then()
                .statusCode(403);
    }

    private CampaignId aCampaignThatRestsAtMidnight() {
        var campaign = campaigns.byId(floor.aCampaign(desk.team())).orElseThrow();
        var hours = CallingHours.everyDay(LocalTime.MIN, LocalTime.of(23, 59));
        var settings = TestCampaigns.with(
                campaign.settings(), desk.team(), campaign.settings().mode(), hours);
        return campaigns
                .edit(campaign.id(), campaign.version(), settings, null)
                .orElseThrow()
                .id();
    }
}
