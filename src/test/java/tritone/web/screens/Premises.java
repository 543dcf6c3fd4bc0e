package tritone.web.screens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tritone.access.Postings;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.recording.ARecording;
import tritone.script.ScriptTemplates;
import tritone.script.Scripts;
import tritone.web.Visitor;

/// A small sales department with something on each of its screens.
@Singleton
class Premises {
    private static final String LONG_NAME = "Объединение производителей Северо-Запада ";

    final Map<Role, Visitor> people = new EnumMap<>(Role.class);

    private final TestCampaigns given;
    private final Campaigns campaigns;
    private final Scripts scripts;
    private final ScriptTemplates templates;
    private final Postings postings;
    private final ARecording recordings;
    private final People accounts;
    private final EntityManager db;
    private String base = "";
    private String campaign = "";
    private String script = "";
    private String lead = "";

    Premises(
            TestCampaigns given,
            Campaigns campaigns,
            Scripts scripts,
            ScriptTemplates templates,
            Postings postings,
            ARecording recordings,
            People accounts,
            EntityManager db) {
        this.given = given;
        this.campaigns = campaigns;
        this.scripts = scripts;
        this.templates = templates;
        this.postings = postings;
        this.recordings = recordings;
        this.accounts = accounts;
        this.db = db;
    }

    void furnish() {
        BaseId from = given.aBase();
        var settings = given.settings(from);
        var made = campaigns.add(settings, null).orElseThrow();
        for (Role role : Role.values()) people.put(role, signedIn(role, settings.team()));
        postings.assign(people.get(Role.QA).id(), Set.of(made.id(), ARecording.CAMPAIGN));
        LeadId first = given.aLead(from);
        sql("update leads set company = ?1 where id = ?2", LONG_NAME + UUID.randomUUID(), first.value());
        atWork(given.aLead(from), Role.MANAGER, "WARM", "FIRST_CONTACT");
        atWork(given.aLead(from), Role.ACCOUNT_MANAGER, "ACCOUNT", "CLIENT");
        for (Role role : List.of(Role.OPERATOR, Role.MANAGER))
            recordings.by(people.get(role).id()).of(new byte[32_000]);
        base = text(from.value());
        lead = text(first.value());
        campaign = text(made.id().value());
        var written = scripts.add(
                "Сценарий " + UUID.randomUUID(),
                templates.all().getFirst().content(),
                people.get(Role.HEAD_OF_SALES).id());
        script = text(written.id().value());
    }

    /// Pages that no menu leads to, for who may open the lists they are found in.
    List<String> inside(String screen) {
        return switch (screen) {
            case "/bases" -> List.of("/bases/" + base, "/bases/" + base + "/leads", "/leads/" + lead);
            case "/campaigns" -> List.of("/campaigns/" + campaign);
            case "/scripts" -> List.of("/scripts/" + script);
            case "/desk" -> List.of("/phone");
            case "/people" -> List.of("/start");
            default -> List.of();
        };
    }

    private Visitor signedIn(Role role, TeamId team) {
        Person person = accounts.add(new People.NewPerson(
                "e-" + UUID.randomUUID(),
                "Александра Константинопольская",
                role,
                Optional.of(team),
                Visitor.PASSWORD,
                "ru"));
        return Visitor.signedIn(person);
    }

    private void atWork(LeadId lead, Role with, String stage, String state) {
        long owner = people.get(with).id().value();
        sql(
                "update leads set company = 'ООО «Северный ветер»', stage = ?1, state = ?2, owner_id = ?3 where id = ?4",
                stage,
                state,
                owner,
                lead.value());
        sql("""
                insert into work_item (lead_id, manager_id, task, due_at, created_at)
                values (?1, ?2, 'CALL_WARM_LEAD', utc_timestamp(6), utc_timestamp(6))""", lead.value(), owner);
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = db.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
