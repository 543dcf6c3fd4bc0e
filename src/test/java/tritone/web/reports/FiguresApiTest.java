package tritone.web.reports;

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
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.people.Role;
import tritone.web.Visitor;

/// Figures by period, and the right to take them away.
@QuarkusTest
@WithTestResource(Database.class)
class FiguresApiTest {
    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    EntityManager db;

    Visitor head;
    Visitor operator;
    Campaign campaign;
    LeadId lead;

    @BeforeEach
    void anHourOfWork() {
        head = aVisitor(Role.HEAD_OF_SALES);
        BaseId base = given.aBase();
        lead = given.aLead(base);
        campaign = campaigns.add(given.settings(base), null).orElseThrow();
        operator = aVisitor(Role.OPERATOR, Optional.of(campaign.team()));
        call("2026-03-10 09:00:00", "WARM");
        call("2026-03-10 10:00:00", "REFUSAL_HARD");
        call("2026-03-12 10:00:00", "CALLBACK");
    }

    @Test
    void peopleAreSummedOverThePeriod() {
        head.asks()
                .get("/api/figures/people?from=2026-03-10&to=2026-03-11&campaign=" + id())
                .then()
                .statusCode(200)
                .body("person", contains((int) operator.id().value()))
                .body("[0].conversations", equalTo(2))
                .body("[0].talkSeconds", equalTo(120.0f))
                .body("[0].said.WARM", equalTo(1));
        head.asks()
                .get("/api/figures/people?from=2026-03-10&to=2026-03-12&team="
                        + campaign.team().value())
                .then()
                .body("[0].conversations", equalTo(3));
    }

    @Test
    void campaignsAreSummedOverThePeriod() {
        head.asks()
                .get("/api/figures/campaigns?from=2026-03-10&to=2026-03-10&campaign=" + id())
                .then()
                .body("[0].attempts", equalTo(2))
                .body("[0].connected", equalTo(2))
                .body("[0].contactRate", equalTo(1.0f))
                .body("[0].said.WARM", equalTo(1));
    }

    @Test
    void aSupervisorReadsTheirOwnTeamOnly() {
        var own = aVisitor(Role.SUPERVISOR, Optional.of(campaign.team()));
        var other = aVisitor(
                Role.SUPERVISOR,
                Optional.of(campaigns
                        .add(given.settings(given.aBase()), null)
                        .orElseThrow()
                        .team()));
        own.asks()
                .get("/api/figures/people?from=2026-03-10&to=2026-03-12")
                .then()
                .body("name", hasSize(1));
        other.asks()
                .get("/api/figures/people?from=2026-03-10&to=2026-03-12")
                .then()
                .body("name", hasSize(0));
        other.asks()
                .get("/api/figures/people?team=" + campaign.team().value())
                .then()
                .statusCode(404);
        other.asks().get("/api/figures/campaigns?campaign=" + id()).then().statusCode(404);
    }

    @Test
    void aFileIsForWhomTheRightWasGivenAndIsOnRecord() {
        // Given
        var supervisor = aVisitor(Role.SUPERVISOR, Optional.of(campaign.team()));
        String file = "/api/figures/campaigns/file?format=csv&from=2026-03-10&to=2026-03-10";
        supervisor.asks().get(file).then().statusCode(403).body("type", containsString("no-export"));
        supervisor.asks().get("/api/export-right").then().body("may", equalTo(false));
        // When
        head.asks()
                .put("/api/people/" + supervisor.id().value() + "/export-right")
                .then()
                .statusCode(204);
        // Then
        var answer = supervisor.asks().get(file).then().statusCode(200).extract();
        assertThat(answer.asString()).contains(campaign.name() + ";2;2;2;100,0%");
        assertThat(answer.header("Content-Disposition")).contains("campaigns-2026-03-10-2026-03-10.csv");
        head.asks()
                .get("/api/audit?subject=figures&person=" + supervisor.id().value())
                .then()
                .body("action", hasItem("export-figures"));
        // When
        head.asks()
                .delete("/api/people/" + supervisor.id().value() + "/export-right")
                .then()
                .statusCode(204);
        // Then
        supervisor.asks().get(file).then().statusCode(403);
    }

    @Test
    void aWorkbookIsAWorkbook() {
        byte[] book = head.asks()
                .get("/api/figures/people/file?format=xlsx&from=2026-03-10&to=2026-03-12")
                .then()
                .statusCode(200)
                .contentType(containsString("spreadsheetml"))
                .extract()
                .asByteArray();
        assertThat(book).startsWith('P', 'K');
    }

    @Test
    void nobodyGivesTheRightToThemselves() {
        head.asks()
                .put("/api/people/" + head.id().value() + "/export-right")
                .then()
                .statusCode(403)
                .body("type", containsString("own-rights"));
    }

    @Test
    void nonsenseIsRefused() {
        for (String query :
                new String[] {"from=yesterday", "from=2026-03-12&to=2026-03-10", "from=2020-01-01&to=2026-01-01"})
            head.asks().get("/api/figures/people?" + query).then().statusCode(400);
        head.asks().get("/api/figures/people?campaign=0").then().statusCode(404);
        head.asks().get("/api/figures/people/file?format=doc").then().statusCode(404);
    }

    private long id() {
        return campaign.id().value();
    }

    /// A talk of a minute.
    private void call(String at, String said) {
        String call = UUID.randomUUID().toString();
        long person = operator.id().value();
        sql("""
                insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
                values (?1, ?2, ?3, 1, '+79990000000', 'Europe/Moscow', 't', ?4)""", call, id(), lead.value(), at);
        sql("""
                insert into attempt_outcome (attempt_id, campaign_id, lead_id, disposition, ordered_at, answered_at, joined_at,
                  agent_id, ended_at, ended_by)
                values (?1, ?2, ?3, 'CONNECTED', ?4, ?4, ?4, ?5, ?4 + interval 60 second, 'LEAD')""", call, id(), lead.value(), at, person);
        sql("""
                insert into conversation (call_id, campaign_id, lead_id, agent_id, answered_at, joined_at)
                values (?1, ?2, ?3, ?4, ?5, ?5)""", call, id(), lead.value(), person, at);
        sql("""
                insert into call_disposition (call_id, campaign_id, lead_id, disposition, by_person, at)
                values (?1, ?2, ?3, ?4, ?5, ?6)""", call, id(), lead.value(), said, person, at);
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = db.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }
}
