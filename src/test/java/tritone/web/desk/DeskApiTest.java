package tritone.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.restassured.RestAssured;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.Telephony.AgentLine;
import tritone.telephony.WithFakeSwitch;
import tritone.web.Visitor;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class DeskApiTest {
    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    private TeamId team;
    private Visitor olga;

    @BeforeEach
    void anOperator() {
        phone.behaves();
        team = floor.aTeam().id();
        olga = aVisitor(Role.OPERATOR, Optional.of(team));
    }

    @Test
    void anOperatorSeesTheLeadOnTheLineAndOnlyWhileItIs() {
        // Given
        onShift();
        olga.asks().get("/api/desk").then().statusCode(200).body("lead", nullValue());
        // When
        var call = aTalk("+74951234567");
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
        saysOf(call, Map.of("disposition", "WARM")).then().statusCode(204);
        olga.asks().delete("/api/calls/" + call + "/line").then().statusCode(204);
        await().until(() -> agents.stateOf(olga.id()) instanceof AgentState.Ready);
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
    void aCallbackWithoutAZoneIsTheCalleesOwnTime() {
        // Given
        onShift();
        var call = aTalk("+74951234568");
        // When
        saysOf(call, Map.of("disposition", "CALLBACK", "callbackAt", "2099-01-01T10:00", "mine", true))
                .then()
                .statusCode(204);
        phone.customerGoes(call, HangUpCause.NORMAL);
        // Then
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
        assertThat(floor.callbackOf(call)).isEqualTo(Instant.parse("2099-01-01T07:00:00Z"));
    }

    @Test
    void theTimesToCallBackAreSaidOfTheOwnCallOnly() {
        onShift();
        var call = aTalk("+74951234574");
        olga.asks()
                .queryParam("at", "2099-01-01T23:59:30")
                .get("/api/calls/" + call + "/callback-times")
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Moscow"))
                .body("choices.key", hasItem("TOMORROW_MORNING"))
                .body("choices.find { it.key == 'ASKED' }.refused", equalTo("OUTSIDE_CALLING_HOURS"))
                .body("choices.find { it.key == 'ASKED' }.next", equalTo("2099-01-01T21:00:00Z"));
        saysOf(call, Map.of("disposition", "CALLBACK", "callbackAt", "2099-01-01T23:59:30"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/callback-not-then"));
        var other = aVisitor(Role.OPERATOR, Optional.of(team));
        other.asks().get("/api/calls/" + call + "/callback-times").then().statusCode(404);
        saysOf(call, Map.of("disposition", "WARM")).then().statusCode(204);
    }

    @Test
    void whoWouldTakeTheClientIsSaidBeforeAnythingIsDecided() {
        onShift();
        var call = aTalk("+74951234575");
        olga.asks()
                .get("/api/calls/" + call + "/handover-choice")
                .then()
                .statusCode(200)
                .body("live.containsKey('nobody')", equalTo(true))
                .body("task.containsKey('why')", equalTo(true));
        var other = aVisitor(Role.OPERATOR, Optional.of(team));
        other.asks().get("/api/calls/" + call + "/handover-choice").then().statusCode(404);
        saysOf(call, Map.of("disposition", "WARM")).then().statusCode(204);
    }

    @Test
    void aCallbackNeedsATimeToCome() {
        onShift();
        var call = aTalk("+74951234569");
        saysOf(call, Map.of("disposition", "CALLBACK"))
                .then()
                .statusCode(400)
                .body("fields[0].name", equalTo("callbackAt"));
        saysOf(call, Map.of("disposition", "CALLBACK", "callbackAt", "2001-01-01T10:00"))
                .then()
                .statusCode(400);
        saysOf(call, Map.of("disposition", "CONNECTED")).then().statusCode(400);
        saysOf(call, Map.of("disposition", "WARM")).then().statusCode(204);
    }

    @Test
    void anothersCallIsNotToBeFound() {
        // Given
        onShift();
        var call = aTalk("+74951234570");
        var other = aVisitor(Role.OPERATOR, Optional.of(team));
        // When, Then
        other.sends(Map.of("disposition", "WARM"))
                .post("/api/calls/" + call + "/disposition")
                .then()
                .statusCode(404);
        other.asks().delete("/api/calls/" + call + "/line").then().statusCode(404);
        saysOf(call, Map.of("disposition", "WARM")).then().statusCode(204);
    }

    @Test
    void aPauseNeedsAShiftAndAKnownReason() {
        olga.sends(Map.of("reason", "lunch")).post("/api/pause").then().statusCode(409);
        onShift();
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
        onShift();
        var call = aTalk("+74951234571");
        var own = aVisitor(Role.SUPERVISOR, Optional.of(team));
        var foreign = aVisitor(Role.SUPERVISOR, Optional.of(floor.aTeam().id()));
        // When, Then
        own.asks()
                .get("/api/floor")
                .then()
                .body("agents.id", equalTo(List.of((int) olga.id().value())))
                .body("calls.id", hasItem(call.toString()));
        foreign.asks().get("/api/floor").then().body("agents.size()", equalTo(0));
        olga.asks().get("/api/floor").then().statusCode(403);
        saysOf(call, Map.of("disposition", "WARM")).then().statusCode(204);
    }

    @Test
    void theDeskAndTheFloorAreToldWithoutBeingAsked() {
        // Given
        var desk = listens(olga);
        var watcher = listens(aVisitor(Role.SUPERVISOR, Optional.of(team)));
        await().until(() -> !desk.isEmpty() && !watcher.isEmpty());
        // When
        onShift();
        var call = aTalk("+74951234572");
        // Then
        await().until(() -> desk.getLast().contains("\"type\":\"desk\"")
                && desk.getLast().contains("TALKING")
                && desk.getLast().contains("Ромашка"));
        await().until(() -> watcher.stream()
                .anyMatch(text -> text.contains("\"type\":\"floor-agent\"") && text.contains("TALKING")));
        await().until(() -> watcher.stream()
                .anyMatch(text -> text.contains("\"type\":\"floor-call\"") && text.contains(call.toString())));
        assertThat(desk).noneMatch(text -> text.contains("floor-"));
        saysOf(call, Map.of("disposition", "WARM")).then().statusCode(204);
    }

    @Test
    void nobodyListensWithoutASession() {
        var stranger = new Visitor(olga.person(), new Cookies(), "");
        assertThat(await().until(() -> refused(stranger), refused -> refused)).isTrue();
    }

    private void onShift() {
        olga.sends(Map.of("phone", "SIP")).post("/api/shift").then().statusCode(200);
        await().until(() -> agents.stateOf(olga.id()) instanceof AgentState.Ready);
    }

    private CallId aTalk(String number) {
        var call = calls.place(floor.anAttempt(floor.aCampaign(team), number));
        phone.answer(call);
        await().until(() -> agents.stateOf(olga.id()) instanceof AgentState.Talking);
        return call;
    }

    private Response saysOf(CallId call, Map<String, Object> said) {
        return olga.sends(said).post("/api/calls/" + call + "/disposition");
    }

    private static boolean refused(Visitor stranger) {
        try {
            listens(stranger);
            return false;
        } catch (CompletionException refused) {
            return true;
        }
    }

    private static List<String> listens(Visitor who) {
        var heard = new CopyOnWriteArrayList<String>();
        String cookie = who.cookies().asList().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .reduce("", (left, right) -> left.isEmpty() ? right : left + "; " + right);
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/api/live"), new Ear(heard))
                .join();
        return heard;
    }

    private static final class Ear implements WebSocket.Listener {
        private final List<String> heard;
        private final StringBuilder message = new StringBuilder();

        Ear(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                heard.add(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
