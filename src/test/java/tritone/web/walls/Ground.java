package tritone.web.walls;

import static tritone.web.Visitor.aVisitor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Singleton;
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
@Dependent
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
    private final GroundRows rows;

    Ground(
            TestCampaigns given,
            Campaigns campaigns,
            Teams teams,
            Scripts scripts,
            Postings postings,
            ARecording recordings,
            Lines lines,
            GroundRows rows) {
        this.given = given;
        this.campaigns = campaigns;
        this.teams = teams;
        this.scripts = scripts;
        this.postings = postings;
        this.recordings = recordings;
        this.lines = lines;
        this.rows = rows;
    }

    /// What is written on every row of it, and the recording's id: a list can be searched for them.
    static List<String> marks() {
        return MARKS;
    }

    /// In many transactions: the visitors sign in by the API, which must see them.
    void lay() {
        var base = given.aBase();
        rows.sql("update base set name = ?1 where id = ?2", "base " + MARK + " " + base.value(), base.value());
        var plain = given.settings(base);
        var team = plain.team();
        var campaign = campaigns.add(plain, null).orElseThrow().id();
        rows.sql(
                "update campaign set name = ?1 where id = ?2",
                "campaign " + MARK + " " + campaign.value(),
                campaign.value());
        var cold = aLead(base, COLD_NUMBER, "Cold ");
        var warm = aLead(base, WARM_NUMBER, "Warm ");
        // in the background they would come too, but when?
        for (var lead : List.of(cold, warm))
            rows.sql(
                    "insert ignore into hopper (campaign_id, lead_id, due_at) values (?1, ?2, utc_timestamp(6))",
                    campaign.value(),
                    lead.value());
        people(team, campaign);
        rows.sql(
                "update leads set stage = 'WARM', state = 'FIRST_CONTACT', owner_id = ?1 where id = ?2",
                id("mgr"),
                warm.value());
        lines.with.put(visitors.get("opr").id(), cold);
        String call = rows.talk(campaign, cold, id("opr"), id("mgr"));
        ids.put("base", text(base.value()));
        ids.put("campaign", text(campaign.value()));
        ids.put("lead", text(cold.value()));
        ids.put("warm", text(warm.value()));
        ids.put("call", call);
        String sample = rows.sample(campaign, cold);
        MARKS.add(sample);
        ids.put("sample", sample);
        ids.put("import", text(rows.importOf(base, MARK)));
        ids.put("item", text(rows.workItem(warm, id("mgr"))));
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
                .replace(
                        "{phone}",
                        text(rows.number("select coalesce(min(id), 1) from lead_phone where lead_id = ?1", id)))
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
        rows.sql(
                "update leads set company = ?1, extra = ?2 where id = ?3",
                name + MARK,
                "{\"Второй телефон\": \"" + number + "\"}",
                lead.value());
        return lead;
    }

    private long id(String name) {
        return visitors.get(name).id().value();
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
