package tritone.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.Floor;
import tritone.campaign.CampaignId;
import tritone.funnel.Funnel;
import tritone.funnel.GroundOutcome;
import tritone.funnel.SomeLeads;
import tritone.lead.LeadId;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.people.People;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;

@QuarkusTest
@WithTestResource(Database.class)
class ReportsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    /// Half past midnight in Moscow: the day before in UTC.
    private static final Instant NIGHT = Instant.parse("2026-03-09T21:30:00Z");
    private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
    private static final Days THAT_DAY = new Days(MARCH_10, MARCH_10, MOSCOW);

    @Inject
    Reports reports;

    @Inject
    Floor floor;

    @Inject
    SomeLeads some;

    @Inject
    Funnel funnel;

    @Inject
    Leads leads;

    @Inject
    People people;

    @Inject
    EntityManager db;

    @Test
    void aPersonsDayCountsTalksAndWordsOnTheReadersDay() {
        // Given
        TeamId team = floor.aTeam().id();
        var campaign = floor.aCampaign(team);
        var olga = floor.anOperator(team);
        attempt(campaign, olga, NIGHT, 60, "WARM");
        attempt(campaign, olga, NIGHT.plusSeconds(600), 30, "REFUSAL_HARD");
        attempt(campaign, olga, NIGHT.minus(Duration.ofHours(2)), 99, "WARM");
        // When
        var lines = reports.people(THAT_DAY, Optional.of(team));
        // Then
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.person()).isEqualTo(olga);
            assertThat(line.stage()).isEqualTo(Stage.COLD);
            assertThat(line.day()).isEqualTo(MARCH_10);
            assertThat(line.conversations()).isEqualTo(2);
            assertThat(line.talk()).isEqualTo(Duration.ofSeconds(90));
            assertThat(line.dispositions()).isEqualTo(Map.of("WARM", 1L, "REFUSAL_HARD", 1L));
        });
    }

    @Test
    void afterALiveHandOverTheTalkIsTheManagers() {
        TeamId team = floor.aTeam().id();
        var campaign = floor.aCampaign(team);
        var olga = floor.anOperator(team);
        var manager = floor.anOperator(team);
        handedOver(attempt(campaign, olga, NIGHT, 100, "WARM"), olga, manager, NIGHT.plusSeconds(40));
        var lines = reports.people(THAT_DAY, Optional.of(team));
        assertThat(lines).extracting(PersonDay::talk).contains(Duration.ofSeconds(40), Duration.ofSeconds(60));
        assertThat(reports.handovers(THAT_DAY, Optional.of(team)))
                .containsExactly(new HandoverDay(MARCH_10, "LIVE", "DONE_LIVE", "ANSWERED", 1));
    }

    @Test
    void aCampaignsDaySaysHowManyWereAnsweredJoinedAndAbandoned() {
        TeamId team = floor.aTeam().id();
        var campaign = floor.aCampaign(team);
        attempt(campaign, floor.anOperator(team), NIGHT, 60, "WARM");
        attempt(campaign, null, NIGHT, 0, "ABANDONED");
        attempt(campaign, null, NIGHT, 0, "ABANDONED");
        attempt(campaign, null, NIGHT, 0, "NO_ANSWER");
        var line = reports.campaigns(THAT_DAY, Optional.of(campaign), Optional.empty())
                .getFirst();
        assertThat(line).isEqualTo(new CampaignDay(campaign, MARCH_10, 4, 3, 1, 2));
        assertThat(line.abandonedShare()).isCloseTo(2.0 / 3, within(0.001));
        assertThat(reports.campaigns(
                        THAT_DAY,
                        Optional.of(campaign),
                        Optional.of(floor.aTeam().id())))
                .isEmpty();
    }

    @Test
    void aBasesLeadsAreCountedByWhereTheyStand() {
        LeadId lead = some.aNewLead();
        assertThat(funnel.say(SomeLeads.anOperator(), lead, "CONTACT_MADE", Optional.empty()))
                .isInstanceOf(GroundOutcome.Moved.class);
        var base = leads.byId(lead).orElseThrow().base();
        assertThat(reports.bases(Optional.of(base), Optional.empty()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo(LeadState.FIRST_CONTACT);
                    assertThat(line.leads()).isEqualTo(1);
                });
    }

    @Test
    void aSupervisorSeesTheOwnTeamAndAnOperatorNothing() {
        TeamId team = floor.aTeam().id();
        var campaign = floor.aCampaign(team);
        attempt(campaign, floor.anOperator(team), NIGHT, 60, "WARM");
        String days = "?from=2026-03-10&to=2026-03-10";
        given().cookies(signedIn(Role.SUPERVISOR, team))
                .get("/api/reports/campaigns" + days)
                .then()
                .statusCode(200)
                .body("campaign", everyItem(equalTo((int) campaign.value())))
                .body("[0].connected", equalTo(1));
        var supervisor = signedIn(Role.SUPERVISOR, team);
        for (String report : List.of("people", "bases", "handovers"))
            given().cookies(supervisor)
                    .get("/api/reports/" + report + days)
                    .then()
                    .statusCode(200);
        given().cookies(supervisor)
                .get("/api/reports/people?from=yesterday")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("fields.name", hasItem("from"));
        given().cookies(signedIn(Role.OPERATOR, team))
                .get("/api/reports/people")
                .then()
                .statusCode(403);
    }

    private Map<String, String> signedIn(Role role, TeamId team) {
        String login = "p-" + UUID.randomUUID();
        people.add(new People.NewPerson(login, "Пётр", role, Optional.of(team), "correct-horse", "ru"));
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", "correct-horse"))
                .post("/api/session")
                .cookies();
    }

    private UUID attempt(CampaignId campaign, @Nullable PersonId agent, Instant at, int seconds, String said) {
        UUID call = some.aCall().value();
        String id = call.toString();
        boolean joined = agent != null;
        @Nullable Instant answered = said.equals("NO_ANSWER") ? null : at;
        write("""
                insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
                values (?1, ?2, 1, 1, '+74950000000', 'Europe/Moscow', 'public', ?3)""", id, campaign.value(), at);
        write(
                """
                insert into attempt_outcome (attempt_id, campaign_id, lead_id, disposition, ordered_at, answered_at,
                joined_at, agent_id, ended_at, ended_by) values (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, 'CLIENT')""",
                id,
                campaign.value(),
                joined ? "CONNECTED" : said,
                at,
                answered,
                joined ? at : null,
                agent == null ? null : agent.value(),
                at.plusSeconds(seconds));
        if (agent == null) return call;
        write("""
                insert into conversation (call_id, campaign_id, lead_id, agent_id, answered_at, joined_at)
                values (?1, ?2, 1, ?3, ?4, ?4)""", id, campaign.value(), agent.value(), at);
        write(
                "insert into call_disposition (call_id, disposition, by_person, at) values (?1, ?2, ?3, ?4)",
                id,
                said,
                agent.value(),
                at.plusSeconds(seconds));
        return call;
    }

    private void handedOver(UUID call, PersonId operator, PersonId manager, Instant at) {
        String id = UUID.randomUUID().toString();
        write(
                "insert into handover (id, call_id, lead_id, from_person, kind, asked_at) values (?1, ?2, 1, ?3, 'LIVE', ?4)",
                id,
                call.toString(),
                operator.value(),
                at);
        write("""
                insert into handover_step (handover_id, step, manager_id, why, at)
                values (?1, 'DONE_LIVE', ?2, 'ANSWERED', ?3)""", id, manager.value(), at);
    }

    private void write(String sql, @Nullable Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = db.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }
}
