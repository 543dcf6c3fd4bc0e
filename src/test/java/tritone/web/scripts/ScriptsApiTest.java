package tritone.web.scripts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Role;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class ScriptsApiTest {
    private final String name = "script " + UUID.randomUUID();
    private Visitor head;

    @BeforeEach
    void aHeadOfSales() {
        head = aVisitor(Role.HEAD_OF_SALES);
    }

    @Test
    void aDraftMayBeUnfinishedAndSaysWhatIsWrongWithIt() {
        var made = written("Здравствуйте, {lead.nobody}!");
        made.then()
                .statusCode(201)
                .body("published", nullValue())
                .body("flaws.reason", contains("UNKNOWN_PLACEHOLDER"))
                .body("flaws.step", contains("s1"));
        head.sends(Map.of())
                .post(path(made) + "/versions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/script-unfinished"))
                .body("fields.name", hasItem("s1/TEXT/0"));
    }

    @Test
    void publishingMakesAVersionThatLaterWritingDoesNotChange() {
        // Given
        var made = written("Здравствуйте!");
        head.sends(Map.of())
                .post(path(made) + "/versions")
                .then()
                .statusCode(201)
                .body("number", equalTo(1));
        // When
        rewritten(made, "Добрый день!", 0)
                .then()
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("published", equalTo(1));
        head.sends(Map.of())
                .post(path(made) + "/versions")
                .then()
                .statusCode(201)
                .body("number", equalTo(2));
        // Then
        head.asks()
                .get(path(made) + "/versions/1")
                .then()
                .statusCode(200)
                .body("content.steps[0].text", equalTo("Здравствуйте!"));
        head.asks().get(path(made) + "/versions").then().body("number", contains(2, 1));
    }

    @Test
    void publishingTwiceWithoutAChangeGivesTheVersionThereIs() {
        var made = written("Здравствуйте!");
        head.sends(Map.of()).post(path(made) + "/versions").then().body("number", equalTo(1));
        head.sends(Map.of()).post(path(made) + "/versions").then().body("number", equalTo(1));
    }

    @Test
    void writingOnADraftThatSomebodyElseHasChangedIsRefused() {
        var made = written("Здравствуйте!");
        rewritten(made, "Раз", 0).then().statusCode(200).body("revision", equalTo(1));
        rewritten(made, "Два", 0).then().statusCode(409).body("type", equalTo("/problems/script-changed-meanwhile"));
    }

    @Test
    void aPreviewReadsAsTheOperatorWillSeeItAndKeepsNothing() {
        head.sends(Map.of(
                        "content", content("Это {lead.person} из {column:Город}?"),
                        "known", Map.of("lead.person", "Виктор")))
                .post("/api/script-previews")
                .then()
                .statusCode(200)
                .body("flaws.size()", equalTo(0))
                .body("content.steps[0].text[0].spans.kind", contains("TEXT", "VALUE", "TEXT", "GAP", "TEXT"))
                .body("content.steps[0].text[0].spans.text", hasItem("Виктор"));
    }

    @Test
    void supervisorsReadScriptsAndDoNotWriteThemAndOperatorsSeeNone() {
        var made = written("Здравствуйте!");
        var supervisor = aVisitor(Role.SUPERVISOR);
        supervisor.asks().get(path(made)).then().statusCode(200);
        supervisor.sends(Map.of()).post(path(made) + "/versions").then().statusCode(403);
        supervisor.sends(Map.of("name", "x")).post("/api/scripts").then().statusCode(403);
        aVisitor(Role.OPERATOR).asks().get("/api/scripts").then().statusCode(403);
        aVisitor(Role.MANAGER).asks().get(path(made)).then().statusCode(403);
    }

    @Test
    void aCampaignTakesOnlyAScriptThatIsPublished() {
        var made = written("Здравствуйте!");
        var campaign = Map.of(
                "name",
                "campaign " + name,
                "team",
                1,
                "bases",
                List.of(),
                "trunk",
                "none",
                "companyName",
                "Тритон",
                "scriptId",
                made.path("id"));
        head.sends(campaign).post("/api/campaigns").then().statusCode(400);
    }

    @Test
    void aScriptThatNobodyCouldReadIsTooLarge() {
        head.sends(Map.of("name", name, "content", content("а".repeat(4001))))
                .post("/api/scripts")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/script-too-large"));
    }

    private Response written(String text) {
        return head.sends(Map.of("name", name, "content", content(text))).post("/api/scripts");
    }

    private Response rewritten(Response made, String text, int revision) {
        return head.sends(Map.of("name", name, "content", content(text), "revision", revision))
                .put(path(made) + "/draft");
    }

    private static String path(Response made) {
        return "/api/scripts/" + made.path("id");
    }

    private static Map<String, Object> content(String text) {
        return Map.of("language", "ru", "steps", List.of(Map.of("id", "s1", "title", "Начало", "text", text)));
    }
}
