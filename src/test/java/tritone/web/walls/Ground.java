package tritone.web.walls;

import static tritone.web.Visitor.aVisitor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tritone.access.Postings;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.campaign.law.Mode;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.lead.LeadOnTheLine;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.people.Teams;
import tritone.recording.ARecording;
import tritone.script.Scripts;
import tritone.script.content.ScriptContent;
import tritone.web.Visitor;

/// One campaign with all that belongs to it, and everybody who might want to look at it.
@Singleton
class Ground {
    static final String COLD_NUMBER = TestCampaigns.aNumber();
    static final String WARM_NUMBER = TestCampaigns.aNumber();

    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);

    private static final List<String> MARKS = new CopyOnWriteArrayList<>(List.of(MARK));

    final Map<String, String> ids = new LinkedHashMap<>();
    final Map<String, Visitor> visitors = new LinkedHashMap<>();

    private final TestCampaigns given;
    private final Campaigns campaigns;
    private final Teams teams;
    private final Scripts scripts;
    private final Postings postings;
    private final ARecording recordings;
    private final Lines lines;
    private final EntityManager db;

    Ground(
            TestCampaigns given,
            Campaigns campaigns,
            Teams teams,
            Scripts scripts,
            Postings postings,
            ARecording recordings,
            Lines lines,
            EntityManager db) {
        this.given = given;
        this.campaigns = campaigns;
        this.teams = teams;
        this.scripts = scripts;
        this.postings = postings;
        this.recordings = recordings;
        this.lines = lines;
        this.db = db;
    }

    /// What is written on every row of it, and the recording's id: a list can be searched for them.
    static List<String> marks() {
        return MARKS;
    }

    /// In many transactions: the visitors sign in by the API, which must see them.
    void lay() {
        var base = given.aBase();
        sql("update base set name = ?1 where id = ?2", "base " + MARK + " " + base.value(), base.value());
        var plain = given.settings(base);
        var team = plain.team();
        var campaign = campaigns.add(plain, null).orElseThrow().id();
        sql(
                "update campaign set name = ?1 where id = ?2",
                "campaign " + MARK + " " + campaign.value(),
                campaign.value());
        var cold = aLead(base, COLD_NUMBER, "Cold ");
        var warm = aLead(base, WARM_NUMBER, "Warm ");
        // in the background they would come too, but when?
        for (var lead : List.of(cold, warm))
            sql(
                    "insert ignore into hopper (campaign_id, lead_id, due_at) values (?1, ?2, utc_timestamp(6))",
                    campaign.value(),
                    lead.value());
        people(team, campaign);
        sql(
                "update leads set stage = 'WARM', state = 'FIRST_CONTACT', owner_id = ?1 where id = ?2",
                id("mgr"),
                warm.value());
        lines.with.put(visitors.get("opr").id(), cold);
        String call = aTalk(campaign, cold);
        ids.put("base", text(base.value()));
        ids.put("campaign", text(campaign.value()));
        ids.put("lead", text(cold.value()));
        ids.put("warm", text(warm.value()));
        ids.put("call", call);
        ids.put("sample", aSample(campaign, cold));
        ids.put("import", anImport(base));
        ids.put("item", anItem(warm));
        ids.put("trunk", plain.trunk());
        ids.put("number", COLD_NUMBER);
        ids.put(
                "script",
                text(scripts.add(
                                "script " + MARK + " " + campaign.value(),
                                ScriptContent.EMPTY,
                                visitors.get("head").id())
                        .id()
                        .value()));
        ids.put("victim", text(aVisitor(Role.OPERATOR, Optional.of(team)).id().value()));
        ids.put("manager", text(id("mgr")));
    }

    /// A path of the API with the ids of this ground; `@warm` is the manager's lead instead of the operator's.
    String address(String path) {
        boolean warm = path.endsWith("@warm");
        String asked = warm ? path.substring(0, path.length() - "@warm".length()) : path;
        // the newest lines of all tests together would say now this, now that
        if (asked.equals("/api/audit")) return asked + "?subject=trunk&subjectId=" + ids.get("trunk");
        if (asked.equals("/api/recordings")) return asked + "?agent=" + id("opr");
        String kind = asked.split("/")[2];
        String id = switch (kind) {
            case "leads" -> ids.get(warm ? "warm" : "lead");
            case "bases" -> ids.get("base");
            case "calls" -> ids.get("call");
            case "campaigns" -> ids.get("campaign");
            case "imports" -> ids.get("import");
            case "work-items" -> ids.get("item");
            case "recordings" -> ids.get("recording");
            case "machine-samples" -> ids.get("sample");
            case "scripts" -> ids.get("script");
            case "agents" -> ids.get("victim");
            // whatever other tests made of them is not this one's
            case "company-strangers", "head-proposals", "sessions" -> "0";
            case "people" -> ids.get(asked.endsWith("manager-profile") ? "manager" : "victim");
            default -> "1";
        };
        return asked.replace("{id}", id)
                .replace("{base}", ids.get("base"))
                .replace("{lead}", ids.get("lead"))
                .replace("{campaign}", ids.get("campaign"))
                .replace("{name}", ids.get("trunk"))
                .replace("{number}", kind.equals("scripts") ? "1" : ids.get("number"))
                .replace("{session}", "none")
                .replace("{phone}", text(number("select coalesce(min(id), 1) from lead_phone where lead_id = ?1", id)))
                .replace("{country}", "XX")
                .replace("{day}", "2030-01-01");
    }

    void record() {
        var id = recordings.by(visitors.get("opr").id()).of(new byte[800]);
        ids.put("recording", id.toString());
        MARKS.add(id.toString());
    }

    private void people(TeamId team, CampaignId campaign) {
        var other = teams.add("other " + UUID.randomUUID(), false).id();
        var elsewhere = campaigns
                .add(TestCampaigns.with(given.settings(), team, Mode.PROGRESSIVE, TestCampaigns.ALWAYS), null)
                .orElseThrow()
                .id();
        come("opr", Role.OPERATOR, team);
        come("opx", Role.OPERATOR, other);
        come("out", Role.OPERATOR, team);
        postings.outsource(visitors.get("out").id(), Optional.of(elsewhere));
        come("mgr", Role.MANAGER, team);
        come("mgx", Role.MANAGER, team);
        come("acc", Role.ACCOUNT_MANAGER, team);
        come("sup", Role.SUPERVISOR, team);
        come("sux", Role.SUPERVISOR, other);
        come("qa", Role.QA, team);
        postings.assign(visitors.get("qa").id(), Set.of(campaign, ARecording.CAMPAIGN));
        come("qax", Role.QA, team);
        come("head", Role.HEAD_OF_SALES, other);
        come("mkt", Role.MARKETING, other);
        come("adm", Role.ADMINISTRATOR, other);
    }

    private void come(String name, Role role, TeamId team) {
        visitors.put(name, aVisitor(role, Optional.of(team)));
    }

    private LeadId aLead(BaseId base, String number, String name) {
        var lead = given.aLead(base, "Europe/Moscow", number);
        sql(
                "update leads set company = ?1, extra = ?2 where id = ?3",
                name + MARK,
                "{\"Второй телефон\": \"" + number + "\"}",
                lead.value());
        return lead;
    }

    private String aTalk(CampaignId campaign, LeadId lead) {
        String call = UUID.randomUUID().toString();
        sql("""
            insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
            values (?1, ?2, ?3, 1, ?4, 'Europe/Moscow', 't', utc_timestamp(6))\
            """, call, campaign.value(), lead.value(), COLD_NUMBER);
        sql("""
            insert into attempt_outcome (attempt_id, campaign_id, lead_id, disposition, ordered_at, agent_id, ended_at,
              ended_by) values (?1, ?2, ?3, 'CONNECTED', utc_timestamp(6), ?4, utc_timestamp(6), 'CLIENT')\
            """, call, campaign.value(), lead.value(), id("opr"));
        sql("""
            insert into conversation (call_id, campaign_id, lead_id, agent_id, answered_at, joined_at)
            values (?1, ?2, ?3, ?4, utc_timestamp(6), utc_timestamp(6))\
            """, call, campaign.value(), lead.value(), id("opr"));
        sql("""
            insert into call_disposition (call_id, campaign_id, lead_id, disposition, by_person, at, comment)
            values (?1, ?2, ?3, 'WARM', ?4, utc_timestamp(6), ?5)\
            """, call, campaign.value(), lead.value(), id("opr"), "звонить" + " на " + COLD_NUMBER);
        String handover = UUID.randomUUID().toString();
        sql("""
            insert into handover (id, call_id, lead_id, from_person, kind, asked_at)
            values (?1, ?2, ?3, ?4, 'TASK', utc_timestamp(6))\
            """, handover, call, lead.value(), id("opr"));
        sql("""
            insert into handover_step (handover_id, step, manager_id, at)
            values (?1, 'TASK', ?2, utc_timestamp(6))\
            """, handover, id("mgr"));
        return call;
    }

    /// A call that was taken for a machine's, and what the detector heard of it.
    private String aSample(CampaignId campaign, LeadId lead) {
        String call = UUID.randomUUID().toString();
        String sample = UUID.randomUUID().toString();
        sql("""
            insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
            values (?1, ?2, ?3, 1, ?4, 'Europe/Moscow', 't', utc_timestamp(6))\
            """, call, campaign.value(), lead.value(), COLD_NUMBER);
        sql("""
            insert into attempt_outcome (attempt_id, campaign_id, lead_id, disposition, ordered_at, ended_at, ended_by)
            values (?1, ?2, ?3, 'MACHINE', utc_timestamp(6), utc_timestamp(6), 'US')\
            """, call, campaign.value(), lead.value());
        sql("""
            insert into recording (id, call_id, segment, status, intake_file, path, lead_id, campaign_id, started_at,
              ended_at, seconds, bytes, sha256, stored_at, sample)
            values (?1, ?2, 1, 'STORED', 'none', 'none', ?3, ?4, utc_timestamp(6), utc_timestamp(6), 3, 96044, 'none',
              utc_timestamp(6), true)\
            """, sample, call, lead.value(), campaign.value());
        MARKS.add(sample);
        return sample;
    }

    private String anImport(BaseId base) {
        sql("""
            insert into lead_import (base_id, file_name, sha256, duplicate_rule, mapping, status, created_at)
            values (?1, ?2, ?3, 'MERGE/SKIP', '{"headings":["a"],"fields":["PHONE"],"headed":true}', 'DONE',
              utc_timestamp(6))\
            """, base.value(), MARK + ".csv", MARK + base.value());
        long id = number("select max(id) from lead_import where base_id = ?1", base.value());
        sql(
                "insert into lead_import_rejection (import_id, line, kind, reason, raw_row) values (?1, 2, 'ROW',"
                        + " 'phone-too-short', ?2)",
                id,
                "[\"" + COLD_NUMBER + "\"]");
        return text(id);
    }

    private String anItem(LeadId lead) {
        sql("""
            insert into work_item (lead_id, manager_id, task, due_at, created_at)
            values (?1, ?2, 'CALL_WARM_LEAD', utc_timestamp(6), utc_timestamp(6))\
            """, lead.value(), id("mgr"));
        return text(number("select max(id) from work_item where lead_id = ?1", lead.value()));
    }

    private long id(String name) {
        return visitors.get(name).id().value();
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = db.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }

    private long number(String statement, Object value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) db.createNativeQuery(statement)
                                .setParameter(1, value)
                                .getSingleResult())
                        .longValue());
    }

    private static String text(long id) {
        return Long.toString(id);
    }

    static List<String> numbers() {
        return List.of(COLD_NUMBER, WARM_NUMBER);
    }

    /// Who talks with whom, as the matrix has it.
    @Singleton
    static class Lines implements LeadOnTheLine {
        final Map<PersonId, LeadId> with = new ConcurrentHashMap<>();

        @Override
        public Set<LeadId> leadsWith(PersonId person) {
            return Optional.ofNullable(with.get(person)).map(Set::of).orElseGet(Set::of);
        }
    }
}
