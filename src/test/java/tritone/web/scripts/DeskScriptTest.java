package tritone.web.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.Floor;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.campaign.Dispositions;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.script.Script;
import tritone.script.Scripts;
import tritone.script.content.CardField;
import tritone.script.content.CardField.FieldType;
import tritone.script.content.ScriptContent;
import tritone.script.content.SomeScript;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.WithFakeSwitch;
import tritone.web.Visitor;
import tritone.web.desk.AtDesk;

/// The script on the desk of somebody who talks.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class DeskScriptTest {
    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Inject
    Scripts scripts;

    @Inject
    Dispositions dispositions;

    private TeamId team;
    private Visitor olga;
    private Script script;

    @BeforeEach
    void anOperatorWithAScript() {
        phone.behaves();
        team = floor.aTeam().id();
        olga = aVisitor(Role.OPERATOR, Optional.of(team));
        script = scripts.add("script " + UUID.randomUUID(), content("Это {lead.company}?"), null);
        scripts.publish(script.id(), Set.of(), null);
    }

    @Test
    void theScriptIsReadOutForTheLeadOnTheLine() {
        aTalk();
        deskScript()
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("path", hasSize(0))
                .body("content.steps[0].text[0].spans.text", hasItem("ООО Ромашка"))
                .body("content.steps[0].next", equalTo("b"));
    }

    @Test
    void aCallKeepsTheVersionItBeganWith() {
        // Given
        aTalk();
        deskScript().then().body("version", equalTo(1));
        // When
        scripts.write(scripts.byId(script.id()).orElseThrow(), script.name(), content("Другое"), null);
        scripts.publish(script.id(), Set.of(), null);
        // Then
        deskScript().then().body("version", equalTo(1));
    }

    @Test
    void aReloadComesBackToTheStepTheTalkHasReached() {
        var call = aTalk();
        deskScript();
        var there = Map.of("call", call.toString(), "turns", List.of(Map.of("step", "a"), Map.of("step", "b")));
        olga.sends(there).put("/api/desk/script/path").then().statusCode(204);
        deskScript().then().body("path.step", contains("a", "b"));
        var nowhere = Map.of("call", call.toString(), "turns", List.of(Map.of("step", "z")));
        olga.sends(nowhere).put("/api/desk/script/path").then().statusCode(400);
    }

    @Test
    void whatTheOperatorFillsInStaysWithTheLeadWithWhoAndWhen() {
        // Given
        var call = aTalk();
        // When
        fills(call, "Площадь", "12").then().statusCode(200);
        fills(call, "Площадь", "120").then().statusCode(200).body("value", equalTo("120"));
        // Then
        deskScript().then().body("content.steps[1].fields[0].value", equalTo("120"));
        int lead = olga.asks().get("/api/desk").path("lead.id");
        olga.asks().get("/api/desk").then().body("lead.extra.Площадь", equalTo("120"));
        var head = aVisitor(Role.HEAD_OF_SALES);
        head.asks().get("/api/leads/" + lead).then().body("extra.Площадь", equalTo("120"));
        head.asks()
                .get("/api/leads/" + lead + "/answers")
                .then()
                .body("value", contains("120"))
                .body("by", contains(olga.person().name()))
                .body("call", contains(call.toString()));
    }

    @Test
    void valuesOfTheWrongTypeAndFieldsTheScriptDoesNotAskForAreRefused() {
        var call = aTalk();
        fills(call, "Площадь", "много").then().statusCode(400).body("fields.name", hasItem("value"));
        fills(call, "Пароль", "x").then().statusCode(400).body("fields.name", hasItem("field"));
    }

    @Test
    void theDeskOffersTheOutcomesOfTheCampaignInTheOrderOfTheirKeys() {
        var campaign = floor.aCampaign(team, script.id());
        dispositions.offer(campaign, Set.of(Disposition.REFUSAL_HARD, Disposition.WARM));
        aTalk(campaign);
        olga.asks().get("/api/desk").then().body("dispositions", contains("WARM", "REFUSAL_HARD", "DO_NOT_CALL"));
    }

    @Test
    void nobodyWritesOnACallThatIsNotTheirs() {
        var call = aTalk();
        var other = aVisitor(Role.OPERATOR, Optional.of(team));
        var stolen = Map.of("call", call.toString(), "field", "Площадь", "value", "1");
        other.sends(stolen).put("/api/desk/card").then().statusCode(404);
        other.asks().get("/api/desk/script").then().statusCode(404);
        fills(new CallId(UUID.randomUUID()), "Площадь", "1").then().statusCode(404);
        assertThat(aVisitor(Role.SUPERVISOR).sends(stolen).put("/api/desk/card").statusCode())
                .isEqualTo(403);
    }

    private Response deskScript() {
        return olga.asks().get("/api/desk/script");
    }

    private Response fills(CallId call, String field, String value) {
        return olga.sends(Map.of("call", call.toString(), "field", field, "value", value))
                .put("/api/desk/card");
    }

    private CallId aTalk() {
        return aTalk(floor.aCampaign(team, script.id()));
    }

    private CallId aTalk(CampaignId campaign) {
        var desk = new AtDesk(olga);
        desk.onShift();
        return desk.aTalk(floor.anAttempt(campaign));
    }

    private static ScriptContent content(String text) {
        var area = new CardField("Площадь", FieldType.NUMBER, List.of(), true);
        return SomeScript.of(SomeScript.aStep("a", text), SomeScript.asking(SomeScript.aStep("b", "Площадь?"), area));
    }
}
