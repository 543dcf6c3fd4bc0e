package tritone.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static tritone.script.content.SomeScript.aStep;
import static tritone.script.content.SomeScript.asking;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.call.Floor;
import tritone.call.NewAttempt;
import tritone.campaign.law.Mode;
import tritone.handover.SomeManagers;
import tritone.handover.WorkLists;
import tritone.lead.DoNotCall;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.people.Role;
import tritone.script.Scripts;
import tritone.script.content.CardField;
import tritone.script.content.CardField.FieldType;
import tritone.script.content.SomeScript;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;
import tritone.web.Visitor;

/// What is chosen of a call and not saved, and what was said of it and was wrong.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class LastCallApiTest {
    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Inject
    Scripts scripts;

    @Inject
    DoNotCall doNotCall;

    @Inject
    Leads leads;

    @Inject
    SomeManagers managers;

    @Inject
    WorkLists lists;

    private Visitor olga;
    private AtDesk desk;

    @BeforeEach
    void anOperator() {
        desk = AtDesk.alone();
        olga = desk.who();
        desk.onShift();
    }

    @Test
    void whatWasChosenIsWhatTheCallWasWhenTheTimeRunsOut() {
        // Given
        var call = wrappedUp(aShortAttempt());
        // When
        chooses(call, Map.of("disposition", "CONTACT_MADE", "comment", "Ждёт письмо"));
        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(floor.words(call)).containsExactly("CONTACT_MADE"));
        assertThat(desk.state()).isInstanceOf(AgentState.Paused.class);
    }

    @Test
    void theWrapUpDoesNotEndUnderTheHandsOfWhoWrites() {
        // Given
        var call = wrappedUp(aShortAttempt());
        var until = ((AgentState.WrapUp) desk.state()).until();
        // When
        chooses(call, Map.of("comment", "Пишу"));
        // Then
        await().until(() ->
                desk.state() instanceof AgentState.WrapUp now && now.until().isAfter(until));
        assertThat(floor.words(call)).isEmpty();
        desk.says(call, Map.of("disposition", "NON_PROFILE")).then().statusCode(200);
        await().untilAsserted(() -> assertThat(floor.words(call)).containsExactly("NON_PROFILE"));
    }

    @Test
    void whatWasChosenAndIncompleteIsThereForTheCorrection() {
        // Given
        var call = wrappedUp(aShortAttempt());
        chooses(call, Map.of("disposition", "CALLBACK", "comment", "Просил в декабре"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(floor.words(call)).containsExactly("NOT_STATED"));
        // Then
        olga.asks()
                .get("/api/desk/last-call")
                .then()
                .statusCode(200)
                .body("call", equalTo(call.toString()))
                .body("said", equalTo("NOT_STATED"))
                .body("disposition", equalTo("CALLBACK"))
                .body("comment", equalTo("Просил в декабре"));
        // When
        corrects(call, Map.of("disposition", "CALLBACK", "callbackAt", "2099-01-01T10:00", "mine", true), 204);
        // Then
        assertThat(floor.words(call)).containsExactly("CALLBACK");
        assertThat(floor.callbackOf(call)).isEqualTo(Instant.parse("2099-01-01T07:00:00Z"));
    }

    @Test
    void doNotCallSaidBySlipIsTakenBackFromTheListAndTheLeadStandsWhereTheNewWordLeads() {
        // Given
        var attempt = floor.anAttempt(floor.aCampaign(desk.team()), aNumber());
        var call = said(attempt, "DO_NOT_CALL");
        await().until(() -> doNotCall.contains(attempt.number()));
        assertThat(leads.byId(attempt.lead()).orElseThrow().state()).isEqualTo(LeadState.REFUSAL);
        // When
        corrects(call, Map.of("disposition", "CONTACT_MADE"), 204);
        // Then
        assertThat(doNotCall.contains(attempt.number())).isFalse();
        assertThat(leads.byId(attempt.lead()).orElseThrow().state()).isEqualTo(LeadState.FIRST_CONTACT);
        // When
        corrects(call, Map.of("disposition", "DO_NOT_CALL"), 204);
        // Then
        assertThat(doNotCall.contains(attempt.number())).isTrue();
        assertThat(leads.byId(attempt.lead()).orElseThrow().state()).isEqualTo(LeadState.REFUSAL);
    }

    @Test
    void aLeadThatWasNotWarmLeavesTheManagersListAndOneThatWasComesOntoIt() {
        // Given
        String segment = SomeManagers.aSegment();
        var manager = managers.aManagerOf(segment, 50);
        var attempt = floor.anAttempt(floor.aCampaign(desk.team()), aNumber());
        floor.ofSegment(attempt, segment);
        var call = said(attempt, "WARM");
        await().until(() -> !lists.of(manager.id()).isEmpty());
        // When
        corrects(call, Map.of("disposition", "REFUSAL_FOLLOW_UP"), 204);
        // Then
        assertThat(lists.of(manager.id())).isEmpty();
        assertThat(leads.byId(attempt.lead()).orElseThrow().owner()).isEmpty();
        // When
        corrects(call, Map.of("disposition", "WARM"), 204);
        // Then
        assertThat(lists.of(manager.id())).extracting(item -> item.lead()).containsExactly(attempt.lead());
    }

    @Test
    void onlyTheLastCallAndOnlyOnesOwnIsCorrected() {
        // Given
        var campaign = floor.aCampaign(desk.team());
        var first = said(floor.anAttempt(campaign, aNumber()), "NON_PROFILE");
        var last = said(floor.anAttempt(campaign, aNumber()), "NON_PROFILE");
        // Then
        corrects(first, Map.of("disposition", "WRONG_PERSON"), 409);
        var other = aVisitor(Role.OPERATOR, Optional.of(desk.team()));
        other.sends(Map.of("disposition", "WRONG_PERSON"))
                .put("/api/calls/" + last + "/disposition")
                .then()
                .statusCode(404);
        other.asks().get("/api/desk/last-call").then().statusCode(404);
        corrects(last, Map.of("disposition", "CALLBACK"), 400);
        corrects(last, Map.of("disposition", "WRONG_PERSON"), 204);
        assertThat(floor.words(first)).containsExactly("NON_PROFILE");
        assertThat(floor.words(last)).containsExactly("WRONG_PERSON");
    }

    @Test
    void aTalkThatWasLedToItsEndHasWhatTheScriptMustFindOut() {
        // Given
        var needed = new CardField("Сотрудников", FieldType.NUMBER, List.of(), true);
        var script = scripts.add(
                "script " + UUID.randomUUID(), SomeScript.of(asking(aStep("one", "Сколько вас?"), needed)), null);
        scripts.publish(script.id(), Set.of(), null);
        var call = desk.aTalk(floor.anAttempt(floor.aCampaign(desk.team(), script.id()), aNumber()));
        olga.asks().get("/api/desk/script").then().statusCode(200);
        // Then
        desk.says(call, Map.of("disposition", "CONTACT_MADE"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/answers-missing"))
                .body("fields.name", hasItem("Сотрудников"));
        var other = new AtDesk(aVisitor(Role.OPERATOR, Optional.of(desk.team())));
        other.says(call, Map.of("disposition", "CONTACT_MADE"))
                .then()
                .statusCode(404)
                .body("fields.size()", equalTo(0));
        // When
        olga.sends(Map.of("call", call.toString(), "field", "Сотрудников", "value", "40"))
                .put("/api/desk/card")
                .then()
                .statusCode(200);
        // Then
        desk.says(call, Map.of("disposition", "CONTACT_MADE")).then().statusCode(200);
    }

    private NewAttempt aShortAttempt() {
        return floor.anAttempt(floor.aCampaign(desk.team(), Mode.PROGRESSIVE, Duration.ofSeconds(8)), aNumber());
    }

    private CallId wrappedUp(NewAttempt attempt) {
        var call = desk.aTalk(attempt);
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> desk.state() instanceof AgentState.WrapUp);
        return call;
    }

    private CallId said(NewAttempt attempt, String outcome) {
        var call = wrappedUp(attempt);
        desk.says(call, Map.of("disposition", outcome)).then().statusCode(200);
        await().until(() -> desk.state() instanceof AgentState.Ready);
        return call;
    }

    private void chooses(CallId call, Map<String, Object> draft) {
        olga.sends(new HashMap<>(draft))
                .put("/api/calls/" + call + "/draft")
                .then()
                .statusCode(200)
                .body("mostSeconds", equalTo(120));
    }

    private void corrects(CallId call, Map<String, Object> said, int answer) {
        olga.sends(said).put("/api/calls/" + call + "/disposition").then().statusCode(answer);
    }

    private static String aNumber() {
        return "+7495" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }
}
