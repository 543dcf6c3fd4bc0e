package tritone.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.campaign.rules.CallingHours;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.people.Role;
import tritone.web.Visitor;

/// The calls that an operator has promised.
@QuarkusTest
@WithTestResource(Database.class)
class OwnCallbacksTest {
    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    EntityManager db;

    Campaign campaign;
    LeadId lead;
    Visitor operator;
    Visitor colleague;

    @BeforeEach
    void aPromise() {
        BaseId base = given.aBase();
        lead = given.aLead(base);
        campaign = campaigns.add(given.settings(base), null).orElseThrow();
        operator = aVisitor(Role.OPERATOR, Optional.of(campaign.team()));
        colleague = aVisitor(Role.OPERATOR, Optional.of(campaign.team()));
        promised(Instant.now().plus(2, ChronoUnit.HOURS));
    }

    @Test
    void onesOwnPromisesAreListedAndNobodyElses() {
        operator.asks()
                .get("/api/callbacks")
                .then()
                .statusCode(200)
                .body("lead", contains((int) lead.value()))
                .body("[0].title", equalTo("Ромашка"))
                .body("[0].campaignName", equalTo(campaign.name()));
        colleague.asks().get("/api/callbacks").then().body("lead", hasSize(0));
        aVisitor(Role.HEAD_OF_SALES)
                .asks()
                .get("/api/looks?what=LIST&lead=" + lead.value())
                .then()
                .body("person", hasItem((int) operator.id().value()));
    }

    @Test
    void aPromiseIsPutOff() {
        var later = Instant.now().plus(26, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        operator.sends(Map.of("at", later.toString())).put(address()).then().statusCode(204);
        operator.asks().get("/api/callbacks").then().body("[0].at", equalTo(later.toString()));
        colleague.sends(Map.of("at", later.toString())).put(address()).then().statusCode(404);
        operator.sends(Map.of()).put(address()).then().statusCode(400).body("fields.name", hasItem("at"));
    }

    @Test
    void nobodyIsCalledOutsideTheHours() {
        // Given
        var narrow = TestCampaigns.with(
                campaign.settings(),
                campaign.team(),
                campaign.settings().mode(),
                CallingHours.everyDay(LocalTime.of(10, 0), LocalTime.of(10, 1)));
        campaigns.edit(campaign.id(), campaign.version(), narrow, null);
        // Then
        operator.sends(Map.of("at", "2031-03-10T00:00:00Z"))
                .put(address())
                .then()
                .statusCode(409)
                .body("type", containsString("callback-not-then"))
                .body("detail", containsString("2031-03-10T07:00:00Z"))
                .body("fields.name", contains("at", "next"));
    }

    @Test
    void aPromiseIsNotPutOffIntoThePast() {
        var before = operator.asks().get("/api/callbacks").then().extract().<String>path("[0].at");
        operator.sends(Map.of("at", Instant.now().minusSeconds(60).toString()))
                .put(address())
                .then()
                .statusCode(400)
                .body("fields.name", contains("at"))
                .body("fields.reason", contains("is in the past"));
        operator.asks().get("/api/callbacks").then().body("[0].at", equalTo(before));
    }

    @Test
    void aPromiseGivenBackKeepsItsTime() {
        // When
        operator.asks().delete(address()).then().statusCode(204);
        // Then
        operator.asks().get("/api/callbacks").then().body("lead", hasSize(0));
        assertThat(db.createNativeQuery("select promised from hopper where lead_id = ?1", Boolean.class)
                        .setParameter(1, lead.value())
                        .getSingleResult())
                .isEqualTo(true);
        operator.asks().delete(address()).then().statusCode(404);
    }

    private String address() {
        return "/api/callbacks/" + campaign.id().value() + "/" + lead.value();
    }

    private void promised(Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("""
                        insert into hopper (campaign_id, lead_id, priority, due_at, zone, promised, callback_for)
                        values (?1, ?2, 0, ?3, 'Europe/Moscow', true, ?4)
                        on duplicate key update priority = 0, due_at = values(due_at), zone = values(zone), promised = true,
                          callback_for = values(callback_for)""")
                        .setParameter(1, campaign.id().value())
                        .setParameter(2, lead.value())
                        .setParameter(3, at)
                        .setParameter(4, operator.id().value())
                        .executeUpdate());
    }
}
