package tritone.web.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.access.Postings;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.Said;
import tritone.campaign.CampaignId;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;
import tritone.web.Visitor;

/// What a supervisor sees of the shift and of its day.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class FloorTest {
    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    Campaigns campaigns;

    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Inject
    Postings postings;

    private TeamId team;
    private CampaignId campaign;
    private PersonId olga;
    private CallId call;
    private Visitor supervisor;

    @BeforeEach
    void anOperatorTalksInARunningCampaign() {
        phone.behaves();
        team = floor.aTeam().id();
        campaign = floor.aCampaign(team);
        campaigns.become(campaign, CampaignStatus.RUNNING, null);
        olga = floor.aReadyOperator(team);
        supervisor = aVisitor(Role.SUPERVISOR, Optional.of(team));
        call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Talking);
    }

    @Test
    void theTalkIsShownWithItsAgentItsCampaignAndTheLeadsStage() {
        supervisor
                .asks()
                .get("/api/floor")
                .then()
                .statusCode(200)
                .body("agents.id", contains((int) olga.value()))
                .body("agents.state", contains("TALKING"))
                .body("calls.id", contains(call.toString()))
                .body("calls.stage", contains("COLD"))
                .body("campaigns.id", contains((int) campaign.value()))
                .body("campaigns[0].limit", is(0.03f))
                .body("figures.talks", contains(1))
                .body("trunks.name", hasItem("public"));
    }

    @Test
    void anotherTeamsSupervisorSeesNothingOfIt() {
        var other = aVisitor(Role.SUPERVISOR, Optional.of(floor.aTeam().id()));
        var seen = other.asks().get("/api/floor");
        for (String part : List.of("agents", "figures", "calls", "campaigns"))
            assertThat(seen.<List<?>>path(part)).as(part).isEmpty();
        other.asks().get("/api/floor/day?campaign=" + campaign.value()).then().statusCode(404);
    }

    @Test
    void aSupervisorWhoIsHereForOneCampaignWatchesNoTeamThatWorksSeveral() {
        // Given
        var outside = aVisitor(Role.SUPERVISOR, supervisor.person().team());
        var single = floor.aCampaign(outside.person().team().orElseThrow());
        postings.outsource(outside.id(), Optional.of(single));
        // Then
        var seen = outside.asks().get("/api/floor");
        for (String part : List.of("agents", "figures", "calls", "campaigns"))
            assertThat(seen.<List<?>>path(part)).as(part).isEmpty();
        outside.asks().get("/api/floor/day").then().statusCode(403);
        outside.asks().get("/api/reports/people").then().statusCode(403);
        outside.sends(Map.of("text", "hello"))
                .post("/api/agents/" + olga.value() + "/messages")
                .then()
                .statusCode(404);
    }

    @Test
    void theDayCountsWhatBecameOfTheCalls() {
        // Given
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        calls.dispose(call, olga, new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        agents.pause(olga, "break");
        var lost = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(lost);
        await().until(() -> phone.orders(FakeSwitch.Apology.class).contains(new FakeSwitch.Apology(lost)));
        phone.customerGoes(lost, HangUpCause.NORMAL);
        await().untilAsserted(() -> assertThat(floor.outcomes(lost)).containsExactly("ABANDONED"));
        // When
        var day = supervisor.asks().get("/api/floor/day?campaign=" + campaign.value());
        // Then
        day.then().statusCode(200).body("slots.size()", greaterThan(0));
        List<Map<String, Integer>> slots = day.path("slots");
        assertThat(sum(slots, "attempts")).isEqualTo(2);
        assertThat(sum(slots, "answered")).isEqualTo(2);
        assertThat(sum(slots, "abandoned")).isEqualTo(1);
        assertThat(day.<Boolean>path("daily")).isFalse();
        assertThat(day.<List<String>>path("zones.zone")).containsExactly("Europe/Moscow");
        assertThat(supervisor.asks().get("/api/floor").<List<Integer>>path("figures.warm"))
                .containsExactly(1);
        // of the ledger, that is some seconds old
        await().untilAsserted(() -> supervisor
                .asks()
                .get("/api/floor/day?campaign=" + campaign.value())
                .then()
                .body("limited[-1].answered", is(2))
                .body("limited[-1].abandoned", is(1)));
    }

    @Test
    void aMachineIsNobodyWhoAnswered() {
        // Given
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        calls.dispose(call, olga, new Said(Disposition.ANSWERING_MACHINE, Optional.empty(), false, Optional.empty()));
        // When
        var day = supervisor.asks().get("/api/floor/day?campaign=" + campaign.value());
        // Then
        assertThat(sum(day.path("slots"), "attempts")).isEqualTo(1);
        assertThat(sum(day.path("slots"), "answered")).isZero();
        assertThat(day.<List<Integer>>path("zones.answered")).containsExactly(0);
    }

    private static int sum(List<Map<String, Integer>> slots, String what) {
        return slots.stream().mapToInt(slot -> slot.get(what)).sum();
    }
}
