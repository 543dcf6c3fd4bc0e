package tritone.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tritone.campaign.law.Law;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.AttemptCaps;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.RetryRules;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.people.TeamId;
import tritone.people.Teams;
import tritone.phone.PhoneNumber;

/// Bases and campaigns for tests, with names and numbers nobody else has.
@ApplicationScoped
public class TestCampaigns {
    public static final CallingHours ALWAYS = CallingHours.everyDay(LocalTime.MIN, LocalTime.MAX);

    private static final String REAL_TRUNK = "public";
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 5_000_000_000L);

    private final Campaigns campaigns;
    private final Trunks trunks;
    private final Teams teams;
    private final EntityManager db;

    TestCampaigns(Campaigns campaigns, Trunks trunks, Teams teams, EntityManager db) {
        this.campaigns = campaigns;
        this.trunks = trunks;
        this.teams = teams;
        this.db = db;
    }

    @Transactional
    public BaseId aBase() {
        String name = "base " + UUID.randomUUID();
        sql("insert into base (name, created_at) values (?1, utc_timestamp(6))", name);
        return new BaseId(number("select id from base where name = ?1", name));
    }

    @Transactional
    public LeadId aLead(BaseId base, String zone, String... numbers) {
        sql(
                "insert into leads (base_id, company, state_since, created_at)"
                        + " values (?1, 'Ромашка', utc_timestamp(6), utc_timestamp(6))",
                base.value());
        long lead = number("select max(id) from leads where base_id = ?1", base.value());
        for (int i = 0; i < numbers.length; i++)
            sql(
                    "insert into lead_phone (lead_id, base_id, e164, zone, position) values (?1, ?2, ?3, ?4, ?5)",
                    lead,
                    base.value(),
                    numbers[i],
                    zone,
                    i);
        return new LeadId(lead);
    }

    public LeadId aLead(BaseId base) {
        return aLead(base, "Europe/Moscow", aNumber());
    }

    /// What the file said of consent.
    @Transactional
    public void said(LeadId lead, String consent) {
        sql("update leads set consent = ?1 where id = ?2", consent, lead.value());
    }

    public static String aNumber() {
        String number = "+79%09d".formatted(NUMBERS.incrementAndGet() % 1_000_000_000L);
        // 940 is abroad, 954 a satellite network
        return number.replaceFirst("^\\+79(40|54)", "+7916");
    }

    @Transactional
    public CampaignSettings settings(BaseId... bases) {
        String unique = UUID.randomUUID().toString();
        String trunk = "t-" + unique.substring(0, 12);
        trunks.put(trunk, "127.0.0.1", 100);
        return new CampaignSettings(
                "campaign " + unique,
                teams.add("team " + unique, false).id(),
                Set.copyOf(List.of(bases)),
                Mode.PROGRESSIVE,
                PaceTerms.usual(Law.NONE),
                trunk,
                50,
                Optional.empty(),
                Duration.ofSeconds(20),
                false,
                true,
                "ru",
                Duration.ofSeconds(30),
                "ООО Тритон",
                Optional.empty(),
                ALWAYS,
                RetryRules.standard(),
                new AttemptCaps(3, 8),
                DayCaps.NONE);
    }

    @Transactional
    public Campaign running(CampaignSettings settings) {
        var campaign = campaigns.add(settings, null).orElseThrow();
        return campaigns.become(campaign.id(), CampaignStatus.RUNNING, null).orElseThrow();
    }

    public static CampaignSettings with(CampaignSettings from, TeamId team, Mode mode, CallingHours hours) {
        return new SettingsDraft(from).team(team).mode(mode).hours(hours).settings();
    }

    public static CampaignSettings over(String trunk, Duration ring, CampaignSettings from) {
        return new SettingsDraft(from).trunk(trunk).ring(ring).settings();
    }

    public static CampaignSettings with(CampaignSettings from, PaceTerms pace) {
        return new SettingsDraft(from).pace(pace).settings();
    }

    public static CampaignSettings with(CampaignSettings from, DayCaps day) {
        return new SettingsDraft(from).day(day).settings();
    }

    public static CampaignSettings showing(CampaignSettings from, PhoneNumber number) {
        return new SettingsDraft(from).showing(number).settings();
    }

    /// The same with a detector of answering machines.
    public static CampaignSettings detecting(CampaignSettings from) {
        return new SettingsDraft(from).detecting().settings();
    }

    /// The same on the trunk that a real switch has.
    @Transactional
    public CampaignSettings onTheRealTrunk(CampaignSettings from) {
        trunks.put(REAL_TRUNK, "127.0.0.2", 100);
        // calls of other tests that failed on it may have stopped it
        trunks.resume(REAL_TRUNK);
        return new SettingsDraft(from).trunk(REAL_TRUNK).settings();
    }

    private long number(String statement, Object value) {
        return ((Number) db.createNativeQuery(statement).setParameter(1, value).getSingleResult()).longValue();
    }

    private void sql(String statement, Object... values) {
        var query = db.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        query.executeUpdate();
    }
}
