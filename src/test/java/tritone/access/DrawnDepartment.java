package tritone.access;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import tritone.campaign.CampaignId;
import tritone.campaign.CampaignSettings;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.lead.Stage;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.people.Teams;

/// A department drawn by lot, in the real database: teams, people, bases, campaigns, leads and conversations in every
/// relation to each other that there is.
@Singleton
class DrawnDepartment {
    final List<TeamId> teams = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<BaseId> bases = new ArrayList<>();
    final List<CampaignId> campaigns = new ArrayList<>();
    final List<LeadId> leads = new ArrayList<>();
    final List<String> talks = new ArrayList<>();

    private final TestCampaigns given;
    private final Campaigns allCampaigns;
    private final People allPeople;
    private final Teams allTeams;
    private final EntityManager db;

    DrawnDepartment(TestCampaigns given, Campaigns allCampaigns, People allPeople, Teams allTeams, EntityManager db) {
        this.given = given;
        this.allCampaigns = allCampaigns;
        this.allPeople = allPeople;
        this.allTeams = allTeams;
        this.db = db;
    }

    @Transactional
    void draw(Random random) {
        for (int i = 0; i < 4; i++)
            teams.add(allTeams.add("drawn " + UUID.randomUUID(), i == 3).id());
        for (int i = 0; i < 14; i++) people.add(aPerson(random, Role.values()[i % Role.values().length]));
        for (int i = 0; i < 6; i++) bases.add(given.aBase());
        for (int i = 0; i < 6; i++) campaigns.add(aCampaign(random));
        for (int i = 0; i < 90; i++) leads.add(aLead(random));
        for (int i = 0; i < 120; i++) talks.add(aTalk(random));
    }

    Reader aReader(Random random) {
        var roles = new HashSet<>(Set.of(one(random, Role.values())));
        if (random.nextInt(4) == 0) roles.add(one(random, Role.values()));
        Optional<TeamId> team = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(one(random, teams));
        boolean outside = random.nextInt(3) == 0;
        return new Reader(
                one(random, people).id(),
                roles,
                team,
                outside,
                outside && random.nextBoolean() ? Optional.of(one(random, campaigns)) : Optional.empty(),
                some(random, campaigns),
                some(random, leads));
    }

    private Person aPerson(Random random, Role role) {
        Optional<TeamId> team = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(one(random, teams));
        var person = allPeople.add(
                new People.NewPerson("d-" + UUID.randomUUID(), "Drawn " + role, role, team, "correct-horse", "ru"));
        Set<Role> also = random.nextInt(5) == 0 ? Set.of(Role.SUPERVISOR) : Set.of();
        return allPeople.grant(person.id(), also, Optional.empty()).person();
    }

    private CampaignId aCampaign(Random random) {
        var plain = given.settings(some(random, bases).toArray(BaseId[]::new));
        CampaignSettings settings = TestCampaigns.with(plain, one(random, teams), plain.mode(), plain.hours());
        return allCampaigns.add(settings, null).orElseThrow().id();
    }

    private LeadId aLead(Random random) {
        var lead = given.aLead(one(random, bases));
        PersonId owner = random.nextInt(3) == 0 ? null : one(random, people).id();
        db.createNativeQuery("update leads set stage = ?1, owner_id = ?2 where id = ?3")
                .setParameter(1, one(random, Stage.values()).name())
                .setParameter(2, owner == null ? null : owner.value())
                .setParameter(3, lead.value())
                .executeUpdate();
        return lead;
    }

    private String aTalk(Random random) {
        String id = UUID.randomUUID().toString();
        db.createNativeQuery("""
                        insert into conversation (call_id, campaign_id, lead_id, agent_id, answered_at, joined_at)
                        values (?1, ?2, ?3, ?4, utc_timestamp(6), utc_timestamp(6))""")
                .setParameter(1, id)
                .setParameter(
                        2,
                        random.nextInt(6) == 0 ? null : one(random, campaigns).value())
                .setParameter(
                        3, random.nextInt(6) == 0 ? null : one(random, leads).value())
                .setParameter(4, one(random, people).id().value())
                .executeUpdate();
        return id;
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static <T> Set<T> some(Random random, List<T> of) {
        var some = new HashSet<T>();
        for (int i = random.nextInt(3); i > 0; i--) some.add(one(random, of));
        return some;
    }
}
