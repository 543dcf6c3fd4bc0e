package tritone.web.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.leads.BaseFile.aBase;
import static tritone.web.leads.BaseFile.aFile;
import static tritone.web.leads.BaseFile.aNumber;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.lead.BaseId;
import tritone.people.Role;
import tritone.web.Visitor;

/// The leads of a base: looked for, opened, removed with it.
@QuarkusTest
@WithTestResource(Database.class)
class BaseLeadsApiTest {
    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    EntityManager db;

    Visitor head;
    long base;
    String number;

    @BeforeEach
    void twoLeads() {
        head = aVisitor(Role.HEAD_OF_SALES);
        base = aBase(head);
        number = aNumber();
        aFile("Компания;Телефон\n100%_Ромашка;" + number + "\nЛютик;" + aNumber() + "\n")
                .importedBy(head, base);
    }

    @Test
    void aLeadIsFoundByItsWholeNumberHoweverItIsWritten() {
        for (String written :
                new String[] {"8" + number, "+7" + number, "+7 (" + number.substring(0, 3) + ") " + number.substring(3)
                }) found(Map.of("text", written)).body("leads.lead.company", contains("100%_Ромашка"));
        found(Map.of("text", "+7" + aNumber())).body("leads", hasSize(0));
    }

    @Test
    void aPartOfANumberFindsNobody() {
        found(Map.of("text", number.substring(3))).body("leads", hasSize(0));
    }

    @Test
    void whatIsLookedForIsTextAndNoPattern() {
        found(Map.of("text", "0%_р")).body("leads.lead.company", contains("100%_Ромашка"));
        found(Map.of("text", "%")).body("leads", hasSize(1));
        found(Map.of("text", "_т")).body("leads", hasSize(0));
    }

    @Test
    void leadsAreNarrowedByTagAndDeadNumbers() {
        // Given
        sql("update leads set tag = 'LARGE' where base_id = ?1 and company = 'Лютик'");
        sql("update lead_phone p join leads l on l.id = p.lead_id set p.dead = true where l.base_id = ?1 and"
                + " company = 'Лютик'");
        // Then
        found(Map.of("tag", "LARGE")).body("leads.lead.company", contains("Лютик"));
        found(Map.of("numbers", "ALL_DEAD")).body("leads.lead.company", contains("Лютик"));
        found(Map.of("numbers", "ALIVE")).body("leads.lead.company", contains("100%_Ромашка"));
    }

    @Test
    void leadsAreNarrowedByAttemptsAndTurn() {
        // Given
        Campaign campaign =
                campaigns.add(given.settings(new BaseId(base)), null).orElseThrow();
        // the service pours new leads into the hopper by itself
        sql("""
            insert into hopper (campaign_id, lead_id, due_at, attempts, last_disposition)
            select %d, id, utc_timestamp(6) + interval if(company = 'Лютик', -1, 60) minute, if(company = 'Лютик', 3, 0),
              if(company = 'Лютик', 'BUSY', null) from leads where base_id = ?1
            on duplicate key update due_at = values(due_at), attempts = values(attempts),
              last_disposition = values(last_disposition)\
            """.formatted(campaign.id().value()));
        // Then
        found(Map.of("attemptsFrom", 3))
                .body("leads.lead.company", contains("Лютик"))
                .body("leads[0].attempts", equalTo(3))
                .body("leads[0].last", equalTo("BUSY"));
        found(Map.of("attemptsTo", 0)).body("leads.lead.company", contains("100%_Ромашка"));
        found(Map.of("turn", "NOW")).body("leads.lead.company", contains("Лютик"));
        found(Map.of("turn", "LATER")).body("leads.lead.company", contains("100%_Ромашка"));
        found(Map.of("turn", "CLOSED")).body("leads", hasSize(0));
    }

    @Test
    void pagesFollowOneAnother() {
        var first = found(Map.of("size", 1)).extract();
        found(Map.of("size", 2, "after", first.path("next")))
                .body("leads", hasSize(1))
                .body("next", equalTo(null));
    }

    @Test
    void everyLeadFoundIsALookOnRecord() {
        long lead = ((Number) found(Map.of("text", "лютик")).extract().path("leads[0].lead.id")).longValue();
        head.asks().get("/api/looks?what=LIST&lead=" + lead).then().body("person", hasItem((int)
                head.id().value()));
    }

    @Test
    void nonsenseIsRefusedByItsField() {
        head.sends(Map.of("size", 0)).post(searches()).then().statusCode(400).body("fields.name", hasItem("size"));
        head.asks()
                .contentType("application/json")
                .body("null")
                .post(searches())
                .then()
                .statusCode(400);
    }

    @Test
    void aLeadsMovesNameWhoseWordIsMissing() {
        long lead = ((Number) found(Map.of("text", "лютик")).extract().path("leads[0].lead.id")).longValue();
        head.asks()
                .get("/api/leads/" + lead + "/moves")
                .then()
                .statusCode(200)
                .body("ground", hasItems("WARM", "NON_PROFILE"))
                .body("find { it.ground == 'NON_PROFILE' }.yours", equalTo(true))
                .body("find { it.ground == 'WARM' }.yours", equalTo(false))
                .body("find { it.ground == 'WARM' }.by", contains("OPERATOR"));
    }

    @Test
    void aBaseGoesWithItsLeadsWhenItsNameIsSaid() {
        // Given
        String name = head.asks().get("/api/bases/" + base).path("name");
        head.asks()
                .get("/api/bases/" + base + "/removal")
                .then()
                .body("leads", equalTo(2))
                .body("kept", hasSize(0));
        head.asks().delete("/api/bases/" + base).then().statusCode(409).body("type", containsString("base-not-empty"));
        // When
        head.asks().queryParam("name", name).delete("/api/bases/" + base).then().statusCode(204);
        // Then
        head.asks().get("/api/bases").then().body("id", not(hasItem((int) base)));
        assertThat(count("select count(*) from leads where base_id = ?1")).isZero();
        assertThat(count("select count(*) from lead_phone where base_id = ?1")).isZero();
        head.asks().get("/api/audit?subject=base&subjectId=" + base).then().body("action", hasItem("remove-base"));
    }

    @Test
    void aBaseThatACampaignUsesStays() {
        // Given
        String name = head.asks().get("/api/bases/" + base).path("name");
        Campaign campaign = given.running(given.settings(new BaseId(base)));
        // Then
        head.asks()
                .queryParam("name", name)
                .delete("/api/bases/" + base)
                .then()
                .statusCode(409)
                .body("type", containsString("base-kept"));
        head.asks()
                .get("/api/bases/" + base + "/removal")
                .then()
                .body("kept", contains("CAMPAIGNS"))
                .body("campaigns", contains(campaign.name()));
        // When
        campaigns.become(campaign.id(), CampaignStatus.STOPPED, null);
        // Then
        head.asks().queryParam("name", name).delete("/api/bases/" + base).then().statusCode(204);
        assertThat(campaigns.byId(campaign.id()).map(left -> left.settings().bases()))
                .hasValue(Set.of());
    }

    @Test
    void aBaseWithLeadsInAManagersHandsStays() {
        sql("update leads set stage = 'WARM' where base_id = ?1 and company = 'Лютик'");
        head.asks().get("/api/bases/" + base + "/removal").then().body("kept", contains("IN_WORK"));
    }

    private ValidatableResponse found(Map<String, ?> sought) {
        return head.sends(sought).post(searches()).then().statusCode(200);
    }

    private String searches() {
        return "/api/bases/" + base + "/lead-searches";
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery(statement).setParameter(1, base).executeUpdate());
    }

    private long count(String statement) {
        return ((Number) Optional.ofNullable(db.createNativeQuery(statement)
                                .setParameter(1, base)
                                .getSingleResult())
                        .orElseThrow())
                .longValue();
    }
}
