package tritone.call;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.Phone;
import tritone.campaign.CampaignId;
import tritone.campaign.CampaignSettings;
import tritone.campaign.Campaigns;
import tritone.campaign.PaceTerms;
import tritone.campaign.Trunks;
import tritone.campaign.law.Law;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.AttemptCaps;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.RetryRules;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.people.People;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.Team;
import tritone.people.TeamId;
import tritone.people.Teams;
import tritone.phone.PhoneNumber;
import tritone.script.ScriptId;
import tritone.telephony.CallId;

/// Teams, campaigns, leads and operators for tests of calls.
@ApplicationScoped
public class Floor {
    private final EntityManager db;
    private final Teams teams;
    private final People people;
    private final Campaigns campaigns;
    private final Trunks trunks;
    private final Agents agents;

    Floor(EntityManager db, Teams teams, People people, Campaigns campaigns, Trunks trunks, Agents agents) {
        this.db = db;
        this.teams = teams;
        this.people = people;
        this.campaigns = campaigns;
        this.trunks = trunks;
        this.agents = agents;
    }

    public Team aTeam() {
        return teams.add("team " + UUID.randomUUID(), false);
    }

    public PersonId anOperator(TeamId team) {
        return people.add(new People.NewPerson(
                        "op-" + UUID.randomUUID(), "Ольга", Role.OPERATOR, Optional.of(team), "correct-horse", "ru"))
                .id();
    }

    public PersonId aReadyOperator(TeamId team) {
        var person = anOperator(team);
        agents.startShift(person, Phone.SIP);
        await().until(() -> agents.stateOf(person) instanceof AgentState.Ready);
        return person;
    }

    public CampaignId aCampaign(TeamId team) {
        return aCampaign(team, Mode.PROGRESSIVE, Duration.ofSeconds(60));
    }

    public CampaignId aCampaign(TeamId team, Mode mode, Duration wrapUp) {
        return aCampaign(team, mode, wrapUp, Optional.empty());
    }

    public CampaignId aCampaign(TeamId team, ScriptId script) {
        return aCampaign(team, Mode.PROGRESSIVE, Duration.ofSeconds(60), Optional.of(script));
    }

    /// Whoever answers it is told first that the call is recorded.
    public CampaignId aCampaignWithNotice(TeamId team) {
        return aCampaign(team, Mode.PROGRESSIVE, Duration.ofSeconds(60), Optional.empty(), true);
    }

    private CampaignId aCampaign(TeamId team, Mode mode, Duration wrapUp, Optional<ScriptId> script) {
        return aCampaign(team, mode, wrapUp, script, false);
    }

    private CampaignId aCampaign(
            TeamId team, Mode mode, Duration wrapUp, Optional<ScriptId> script, boolean recordingNotice) {
        trunks.put("public", "127.0.0.2", 100);
        return campaigns
                .add(
                        new CampaignSettings(
                                "campaign " + UUID.randomUUID(),
                                team,
                                Set.of(new BaseId(aBase())),
                                mode,
                                PaceTerms.usual(Law.NONE),
                                "public",
                                50,
                                Optional.empty(),
                                Duration.ofSeconds(15),
                                false,
                                recordingNotice,
                                "ru",
                                wrapUp,
                                "ООО Ромашка",
                                script,
                                CallingHours.everyDay(LocalTime.MIN, LocalTime.MAX),
                                RetryRules.standard(),
                                AttemptCaps.standard(),
                                DayCaps.NONE),
                        null)
                .orElseThrow()
                .id();
    }

    /// So many people of whom each has had a conversation an hour ago.
    @Transactional
    public void answeredBefore(CampaignId campaign, int people) {
        insert("""
                insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
                select uuid(), ?1, 1, 1, '+70000000000', 'Europe/Moscow', 't', utc_timestamp(6) - interval 1 hour
                from seq_1_to_10000 where seq <= ?2""", campaign.value(), people);
        insert("""
                insert into attempt_outcome (attempt_id, campaign_id, lead_id, disposition, ordered_at, answered_at,
                    joined_at, agent_id, ended_at, ended_by)
                select id, campaign_id, lead_id, 'CONNECTED', ordered_at, ordered_at, ordered_at, 1, ordered_at, 'CLIENT'
                from attempt where campaign_id = ?1""", campaign.value());
    }

    public NewAttempt anAttempt(CampaignId campaign) {
        return anAttempt(campaign, "+7495" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
    }

    @Transactional
    public NewAttempt anAttempt(CampaignId campaign, String number) {
        // talks of a moment, as tests have them, look like a line that drops its calls
        trunks.resume("public");
        long base = aBase();
        insert(
                "insert into leads (base_id, company, state_since, created_at) values (?1, 'ООО Ромашка', ?2, ?2)",
                base,
                Instant.now());
        long lead = last();
        insert(
                "insert into lead_phone (lead_id, base_id, e164, zone) values (?1, ?2, ?3, 'Europe/Moscow')",
                lead,
                base,
                number);
        return new NewAttempt(
                campaign,
                new LeadId(lead),
                last(),
                new PhoneNumber(number),
                ZoneId.of("Europe/Moscow"),
                "public",
                1,
                Optional.empty());
    }

    /// Decides who a lead is handed over to.
    @Transactional
    public void ofSegment(NewAttempt attempt, String segment) {
        db.createNativeQuery("update leads set segment = ?1 where id = ?2")
                .setParameter(1, segment)
                .setParameter(2, attempt.lead().value())
                .executeUpdate();
    }

    @Transactional
    public List<String> outcomes(CallId call) {
        return texts("select disposition from attempt_outcome where attempt_id = ?1", call);
    }

    @Transactional
    public List<String> words(CallId call) {
        return texts("select disposition from call_disposition where call_id = ?1", call);
    }

    @Transactional
    public Instant callbackOf(CallId call) {
        return (Instant) db.unwrap(Session.class)
                .createNativeQuery("select callback_at from call_disposition where call_id = :call", Object.class)
                .setParameter("call", call.toString())
                .addScalar("callback_at", StandardBasicTypes.INSTANT)
                .uniqueResult();
    }

    @Transactional
    public List<String> open(CallId call) {
        return texts("select state from open_attempt where id = ?1", call);
    }

    @Transactional
    public List<String> history(CallId call) {
        return texts("select kind from call_event where call_id = ?1 order by seq", call);
    }

    @Transactional
    public List<String> told(CallId call) {
        return texts("select topic from outbox_event where subject_id = ?1", call);
    }

    @Transactional
    public List<String> statesOf(PersonId person) {
        return db.createNativeQuery("select state from agent_state where person_id = ?1 order by id", String.class)
                .setParameter(1, person.value())
                .getResultList();
    }

    @Transactional
    public long aBase() {
        insert("insert into base (name, created_at) values (?1, ?2)", "base " + UUID.randomUUID(), Instant.now());
        return last();
    }

    private List<String> texts(String sql, CallId call) {
        return db.createNativeQuery(sql, String.class)
                .setParameter(1, call.toString())
                .getResultList();
    }

    private void insert(String sql, @Nullable Object... values) {
        var query = db.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        query.executeUpdate();
    }

    private long last() {
        return ((Number) db.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
    }
}
