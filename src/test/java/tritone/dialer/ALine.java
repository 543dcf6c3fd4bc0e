package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.Said;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignSettings;
import tritone.campaign.Campaigns;
import tritone.campaign.PaceTerms;
import tritone.campaign.TestCampaigns;
import tritone.campaign.law.Mode;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;

/// A team and a base of its own for each test, and what happens on its lines.
@Dependent
class ALine {
    @Inject
    Dialer dialer;

    @Inject
    HopperFill fill;

    @Inject
    Standings standings;

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    Floor floor;

    /// There is none in runs on another switch, where nobody asks for this bean either.
    @Inject
    Instance<FakeSwitch> phone;

    @Inject
    DataSource source;

    private Sql sql;
    private TeamId team;
    private BaseId base;

    @PostConstruct
    void aTeamAndABase() {
        phone.get().behaves();
        sql = new Sql(source);
        team = floor.aTeam().id();
        base = given.aBase();
    }

    TeamId team() {
        return team;
    }

    BaseId base() {
        return base;
    }

    Sql sql() {
        return sql;
    }

    PersonId aReadyOperator() {
        return floor.aReadyOperator(team);
    }

    Campaign running(Mode mode, List<LeadId> leads) {
        return running(mode, leads, 0);
    }

    Campaign running(Mode mode, PaceTerms pace) {
        var settings = TestCampaigns.with(given.settings(base), team, mode, TestCampaigns.ALWAYS);
        var campaign = given.running(TestCampaigns.with(settings, pace));
        fill.fill(campaign);
        return campaign;
    }

    Campaign running(CampaignSettings settings) {
        var campaign = given.running(settings);
        fill.fill(campaign);
        return campaign;
    }

    /// With a detector of answering machines.
    Campaign detecting(Mode mode, List<LeadId> leads) {
        assertThat(leads).isNotEmpty();
        var settings = TestCampaigns.with(given.settings(base), team, mode, TestCampaigns.ALWAYS);
        var campaign = given.running(TestCampaigns.detecting(settings));
        fill.fill(campaign);
        return campaign;
    }

    /// With so many people who answered an hour ago: nobody sees the campaign without them, so no count misses them.
    Campaign running(Mode mode, List<LeadId> leads, int people) {
        assertThat(leads).isNotEmpty();
        var settings = TestCampaigns.with(given.settings(base), team, mode, TestCampaigns.ALWAYS);
        var campaign = QuarkusTransaction.requiringNew().call(() -> {
            var begun = given.running(settings);
            floor.answeredBefore(begun.id(), people);
            return begun;
        });
        fill.fill(campaign);
        return campaign;
    }

    List<LeadId> leads(int count) {
        return Stream.generate(() -> given.aLead(base)).limit(count).toList();
    }

    void tick(Campaign campaign) {
        dialer.tick(List.of(campaign));
    }

    CallId only(Campaign campaign) {
        return calls.inFlight(campaign.id()).getFirst().call();
    }

    void ends(Campaign campaign, HangUpCause cause) {
        phone.get().customerGoes(only(campaign), cause);
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
    }

    void talk(Campaign campaign, PersonId operator, Said said) {
        var call = only(campaign);
        phone.get().answer(call);
        await().until(() -> agents.stateOf(operator) instanceof AgentState.Talking);
        phone.get().customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(operator) instanceof AgentState.WrapUp);
        calls.dispose(call, operator, said);
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
    }

    /// Time passes for what waits in the hopper.
    void due(Campaign campaign) {
        sql.update(
                "update hopper set due_at = utc_timestamp(6) where campaign_id = ? and reason = 'CALLBACK_LATER'",
                campaign.id().value());
    }

    /// What was dialled until now was dialled so many days earlier, and what waits is due.
    void daysPass(Campaign campaign, int days) {
        long id = campaign.id().value();
        sql.update("update attempt set ordered_at = ordered_at - interval ? day where campaign_id = ?", days, id);
        sql.update("""
                update attempt_outcome set ordered_at = ordered_at - interval ? day, ended_at = ended_at - interval ? day
                where campaign_id = ?""", days, days, id);
        sql.update(
                "update hopper set due_at = utc_timestamp(6) - interval 1 second where campaign_id = ? and standing = 'DUE'",
                id);
    }

    /// The campaign's line is stopped since that call ended, and nothing is given back yet.
    void trouble(Campaign campaign, String firstCall) {
        sql.update("""
                insert into line_trouble (trunk, kind, code, numbers, since, stopped_at, next_trial)
                select a.trunk, if(o.disposition = 'DEAD_NUMBER', 'NO_SUCH_NUMBER', 'REFUSED'), 16, 9, o.ended_at,
                utc_timestamp(6), utc_timestamp(6) + interval 1 hour from attempt a
                join attempt_outcome o on o.attempt_id = a.id where a.campaign_id = ? and a.id = ?""", campaign.id().value(), firstCall);
    }

    List<String> dialled(Campaign campaign) {
        return sql.query(
                row -> row.getString(1),
                "select e164 from attempt where campaign_id = ? order by ordered_at",
                campaign.id().value());
    }

    Standings.LeadStanding lead(Campaign campaign) {
        long lead = sql.query(
                        row -> row.getLong(1),
                        "select lead_id from hopper where campaign_id = ?",
                        campaign.id().value())
                .getFirst();
        return standings.of(campaign, new LeadId(lead)).orElseThrow();
    }

    long standing(Campaign campaign, String reason) {
        var standing = standings.of(campaigns.byId(campaign.id()).orElseThrow());
        assertThat(standing.lines().stream().mapToLong(Standings.Line::leads).sum())
                .isEqualTo(standing.total());
        return standing.lines().stream()
                .filter(line -> line.why().code().equals(reason))
                .mapToLong(Standings.Line::leads)
                .sum();
    }
}
