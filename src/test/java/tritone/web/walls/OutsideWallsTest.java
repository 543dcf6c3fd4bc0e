package tritone.web.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.campaign.law.Mode;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.people.Teams;
import tritone.web.Visitor;

/// An outside team works one campaign on a base that our own people work too. Of what we did it knows nothing.
@QuarkusTest
@WithTestResource(Database.class)
class OutsideWallsTest {
    private static final String OURS = "ours-" + UUID.randomUUID();
    private static final String THEIRS = "theirs-" + UUID.randomUUID();

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    Teams teams;

    @Inject
    EntityManager db;

    private Visitor outside;
    private Visitor inside;
    private LeadId lead;

    @BeforeEach
    void twoCampaignsOnOneBase() {
        var base = given.aBase();
        lead = given.aLead(base);
        var ours = given.settings(base);
        var own = campaigns.add(ours, null).orElseThrow().id();
        TeamId hired = teams.add("hired " + UUID.randomUUID(), true).id();
        var theirs = campaigns
                .add(TestCampaigns.with(given.settings(base), hired, Mode.PROGRESSIVE, TestCampaigns.ALWAYS), null)
                .orElseThrow()
                .id();
        inside = aVisitor(Role.SUPERVISOR, Optional.of(ours.team()));
        outside = aVisitor(Role.SUPERVISOR, Optional.of(hired));
        aTalk(own, inside.id(), OURS);
        aTalk(theirs, outside.id(), THEIRS);
    }

    @Test
    void anOutsideTeamReadsOnlyWhatCameOfItsOwnCalls() {
        for (String part : List.of("history", "transitions", "answers")) {
            String address = "/api/leads/" + lead.value() + "/" + part;
            String told =
                    outside.asks().get(address).then().statusCode(200).extract().asString();
            assertThat(told).as(part).contains(THEIRS).doesNotContain(OURS);
            assertThat(inside.asks().get(address).asString()).as(part).contains(OURS, THEIRS);
        }
    }

    @Test
    void whatOthersWroteDownIsNotOnTheirCard() {
        String card = outside.asks().get("/api/leads/" + lead.value()).asString();
        assertThat(card).contains(THEIRS).doesNotContain(OURS);
    }

    @Test
    void ourLinesAreNotThere() {
        outside.asks().get("/api/trunks").then().statusCode(200).body("$", hasSize(0));
        outside.asks().get("/api/floor").then().statusCode(200).body("trunks", hasSize(0));
        outside.asks().get("/api/system").then().body("checks.findAll { it.code == 'trunk' }", hasSize(0));
        String trunk = given.settings().trunk();
        outside.asks().delete("/api/trunks/" + trunk + "/stoppage").then().statusCode(404);
    }

    private void aTalk(CampaignId campaign, PersonId by, String words) {
        String call = UUID.randomUUID().toString();
        sql("""
            insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
            values (?1, ?2, ?3, 1, '+79990000000', 'Europe/Moscow', 't', utc_timestamp(6))\
            """, call, campaign.value(), lead.value());
        sql("""
            insert into attempt_outcome (attempt_id, campaign_id, lead_id, disposition, ordered_at, agent_id, ended_at,
              ended_by) values (?1, ?2, ?3, 'CONNECTED', utc_timestamp(6), ?4, utc_timestamp(6), 'CLIENT')\
            """, call, campaign.value(), lead.value(), by.value());
        sql("""
            insert into call_disposition (call_id, campaign_id, lead_id, disposition, by_person, at, comment)
            values (?1, ?2, ?3, 'WARM', ?4, utc_timestamp(6), ?5)\
            """, call, campaign.value(), lead.value(), by.value(), words);
        String handover = UUID.randomUUID().toString();
        sql("""
            insert into handover (id, call_id, lead_id, from_person, kind, comment, asked_at)
            values (?1, ?2, ?3, ?4, 'TASK', ?5, utc_timestamp(6))\
            """, handover, call, lead.value(), by.value(), words);
        sql("insert into handover_step (handover_id, step, at) values (?1, 'TASK', utc_timestamp(6))", handover);
        sql("""
            insert into lead_answer (lead_id, field, value, by_person, call_id, at)
            values (?1, ?2, ?2, ?3, ?4, utc_timestamp(6))\
            """, lead.value(), words, by.value(), call);
        sql("""
            insert into lead_transition (lead_id, from_state, to_state, from_section, to_section, from_stage, to_stage,
              ground, regulation_version, by_person, call_id, comment, at)
            values (?1, 'NEW', 'FIRST_CONTACT', 'TO_CALL', 'TO_CALL', 'COLD', 'COLD', 'WARM', 1, ?2, ?3, ?4,
              utc_timestamp(6))\
            """, lead.value(), by.value(), call, words);
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = db.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }
}
