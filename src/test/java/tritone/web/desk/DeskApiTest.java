package tritone.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookies;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Floor;
import tritone.people.Role;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.Telephony.AgentLine;
import tritone.telephony.WithFakeSwitch;
import tritone.web.Ear;
import tritone.web.Visitor;

/// What somebody at the desk sees and does, and who else sees it.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class DeskApiTest {
    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Inject
    Agents agents;

    private Visitor olga;
    private AtDesk desk;

    @BeforeEach
    void anOperator() {
        desk = AtDesk.alone();
        olga = desk.who();
    }

    @Test
    void whoIsNotOnShiftIsTheLastOfAllAndNotOneMoreThanThereAre() {
        // Given
        desk.onShift();
        var call = desk.aTalk("+74951234599");
        desk.says(call, Map.of("disposition", "WARM")).then().statusCode(200);
        var other = aVisitor(Role.OPERATOR, Optional.of(desk.team()));
        // Then
        other.asks()
                .get("/api/results/today")
                .then()
                .statusCode(200)
                .body("place", equalTo(2))
                .body("placesOf", equalTo(2));
    }

    @Test
    void anOperatorSeesTheLeadOnTheLineAndOnlyWhileItIs() {
        // Given
        desk.onShift();
        olga.asks().get("/api/desk").then().statusCode(200).body("lead", nullValue());
        // When
        var call = desk.aTalk("+74951234567");
        // Then
        olga.asks()
                .get("/api/desk")
                .then()
                .body("agent.state", equalTo("TALKING"))
                .body("call.id", equalTo(call.toString()))
                .body("lead.company", equalTo("ООО Ромашка"))
                .body("lead.number", containsString("•••"))
                .body("lead.number", not(containsString("1234567")))
                .body("dispositions", hasItem("WARM"))
                .body("dispositions", not(hasItem("NOT_STATED")));
        desk.says(call, Map.of("disposition", "WARM")).then().statusCode(200);
        olga.asks().delete("/api/calls/" + call + "/line").then().statusCode(204);
        await().until(() -> desk.state() instanceof AgentState.Ready);
        olga.asks().get("/api/desk").then().body("lead", nullValue());
        olga.asks()
                .get("/api/results/today")
                .then()
                .body("conversations", equalTo(1))
                .body("dispositions.WARM", equalTo(1))
                .body("place", equalTo(1))
                .body("placesOf", equalTo(1));
    }

    @Test
    void aPauseNeedsAShiftAndAKnownReason() {
        olga.sends(Map.of("reason", "lunch")).post("/api/pause").then().statusCode(409);
        desk.onShift();
        olga.sends(Map.of("reason", "fishing")).post("/api/pause").then().statusCode(400);
        olga.sends(Map.of("reason", "lunch"))
                .post("/api/pause")
                .then()
                .statusCode(200)
                .body("agent.state", equalTo("PAUSED"))
                .body("agent.reason", equalTo("lunch"));
        olga.asks().delete("/api/pause").then().body("agent.state", equalTo("READY"));
        olga.asks().delete("/api/shift").then().body("agent.state", equalTo("OFF"));
    }

    @Test
    void whoseAccountIsShutTakesNoFurtherCall() {
        // Given
        desk.onShift();
        var call = desk.aTalk("+74951234571");
        desk.says(call, Map.of("disposition", "CONTACT_MADE")).then().statusCode(200);
        // When
        becomes(Role.OPERATOR, desk.team().value(), false);
        // Then
        assertThat(desk.state()).isInstanceOf(AgentState.Talking.class);
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> desk.state() instanceof AgentState.Off);
    }

    @Test
    void whoIsNoOperatorAnyMoreGoesHome() {
        desk.onShift();
        becomes(Role.QA, desk.team().value(), true);
        await().until(() -> desk.state() instanceof AgentState.Off);
    }

    @Test
    void whoMovesToAnotherTeamTakesItsCalls() {
        // Given
        desk.onShift();
        var other = floor.aTeam().id();
        // When
        becomes(Role.OPERATOR, other.value(), true);
        // Then
        await().until(() -> agents.idle(other).size() == 1);
        assertThat(agents.idle(desk.team())).isEmpty();
    }

    private void becomes(Role role, long team, boolean active) {
        var change = Map.of(
                "name",
                olga.person().name(),
                "role",
                role,
                "team",
                team,
                "locale",
                "ru",
                "zone",
                "Europe/Moscow",
                "active",
                active);
        aVisitor(Role.ADMINISTRATOR)
                .sends(change)
                .put("/api/people/" + olga.id().value())
                .then()
                .statusCode(200);
    }

    @Test
    void aPersonGetsTheirOwnPhoneAccountsAndNobodyElses() {
        olga.asks()
                .get("/api/phone-account")
                .then()
                .statusCode(200)
                .body("sip.username", equalTo("phone" + olga.id().value()))
                .body("browser.username", equalTo("web" + olga.id().value()))
                .body("browser.server", equalTo("/api/sip"))
                .body("chosen", equalTo("BROWSER"));
        aVisitor(Role.QA).asks().get("/api/phone-account").then().statusCode(403);
    }

    @Test
    void whatAPersonTalksWithIsKept() {
        olga.sends(Map.of("phone", "SIP"))
                .put("/api/phone-account/choice")
                .then()
                .statusCode(204);
        olga.asks().get("/api/phone-account").then().body("chosen", equalTo("SIP"));
        olga.asks().contentType("application/json").post("/api/shift").then().statusCode(200);
        await().until(() -> phone.orders(AgentLine.class).stream()
                .anyMatch(line -> line.account().equals("phone" + olga.id().value())));
    }

    @Test
    void aSupervisorSeesTheirOwnTeamAndAnOperatorNoFloorAtAll() {
        // Given
        desk.onShift();
        var call = desk.aTalk("+74951234571");
        desk.says(call, Map.of("disposition", "CONTACT_MADE")).then().statusCode(200);
        var own = aVisitor(Role.SUPERVISOR, Optional.of(desk.team()));
        var foreign = aVisitor(Role.SUPERVISOR, Optional.of(floor.aTeam().id()));
        // When, Then
        own.asks()
                .get("/api/floor")
                .then()
                .body("agents.id", equalTo(List.of((int) olga.id().value())))
                .body("calls.id", hasItem(call.toString()));
        foreign.asks().get("/api/floor").then().body("agents.size()", equalTo(0));
        olga.asks().get("/api/floor").then().statusCode(403);
        desk.says(call, Map.of("disposition", "WARM")).then().statusCode(200);
    }

    @Test
    void theDeskAndTheFloorAreToldWithoutBeingAsked() {
        // Given
        var own = Ear.of(olga);
        var watcher = Ear.of(aVisitor(Role.SUPERVISOR, Optional.of(desk.team())));
        await().until(() -> own.heard("") && watcher.heard(""));
        // When
        desk.onShift();
        var call = desk.aTalk("+74951234572");
        // Then
        await().untilAsserted(() -> assertThat(own.last())
                .contains("\"type\":\"desk\"")
                .contains("TALKING")
                .contains("Ромашка"));
        await().until(() -> watcher.heardTogether("\"type\":\"floor-agent\"", "TALKING"));
        await().until(() -> watcher.heardTogether("\"type\":\"floor-call\"", call.toString()));
        assertThat(own.heard("floor-")).isFalse();
        desk.says(call, Map.of("disposition", "WARM")).then().statusCode(200);
    }

    @Test
    void nobodyListensWithoutASession() {
        var stranger = new Visitor(olga.person(), new Cookies(), "");
        assertThatThrownBy(() -> Ear.of(stranger)).hasRootCauseMessage("Unexpected HTTP response status code 401");
    }
}
