package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.lead.Answer;
import tritone.lead.Answers;
import tritone.lead.Base;
import tritone.lead.BaseId;
import tritone.lead.Bases;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.RowFilter;
import tritone.people.TeamId;

/// The one way to a row for those who show it. What a reader may not see is not there; a client that is seen is on
/// record.
@ApplicationScoped
public class Walls {
    private final RowFacts facts;
    private final Looks looks;
    private final SeenCalls calls;
    private final Leads leads;
    private final Answers answers;
    private final Campaigns campaigns;
    private final Bases bases;
    private final People people;

    Walls(
            RowFacts facts,
            Looks looks,
            SeenCalls calls,
            Leads leads,
            Answers answers,
            Campaigns campaigns,
            Bases bases,
            People people) {
        this.facts = facts;
        this.looks = looks;
        this.calls = calls;
        this.leads = leads;
        this.answers = answers;
        this.campaigns = campaigns;
        this.bases = bases;
        this.people = people;
    }

    /// As it is known now, with what was written down about it.
    @Transactional
    public Optional<Seen<Lead>> lead(Glance glance, LeadId id) {
        var reader = glance.reader();
        var seen = leads.byId(id)
                .flatMap(lead -> seen(lead, LeadLaw.LAW.of(reader, facts.of(lead, reader))))
                .map(lead -> lead.map(plain -> answers.upon(plain, answers(reader, lead))));
        return seen.filter(lead -> looks.at(glance, List.of(lead.map(Lead::id))));
    }

    /// Which calls to a lead its reader may know of.
    @Transactional
    public Predicate<UUID> calls(Reader reader, Seen<Lead> seen) {
        return calls.of(reader, seen.thing().id(), seen.sight());
    }

    /// What was written down about a lead, as far as its reader may know of the call it was said in.
    @Transactional
    public Predicate<Answer> answers(Reader reader, Seen<Lead> seen) {
        if (seen.sight().shows(Sight.Field.OTHER_CAMPAIGNS)) return answer -> true;
        var known = calls(reader, seen);
        return answer -> answer.call().filter(known).isPresent()
                || answer.by().filter(reader.person()::equals).isPresent();
    }

    /// What a lead is to us, for those who watch the campaign that calls it. It says nothing of who they are: no look.
    public Optional<Stage> stage(LeadId id) {
        return leads.byId(id).map(Lead::stage);
    }

    /// What clients are called, for a list that names them beside something of theirs; those hidden from the reader are
    /// left out. No number is shown, nor one that somebody wrote into a name.
    ///
    /// @param bySubject the clients by what of theirs is listed
    @Transactional
    public Map<LeadId, String> titles(Glance glance, Map<String, LeadId> bySubject) {
        var sight = Sight.masked(Sight.Field.NUMBERS);
        var titles = leads.byIds(Set.copyOf(bySubject.values()), LeadLaw.LAW.filter(glance.reader())).stream()
                .collect(Collectors.toMap(Lead::id, lead -> Contacts.hidden(lead.title())));
        var seen = new HashMap<String, Seen<LeadId>>();
        bySubject.forEach((subject, lead) -> {
            if (titles.containsKey(lead)) seen.put(subject, new Seen<>(lead, sight));
        });
        looks.beside(glance, seen);
        return titles;
    }

    /// What clients are called whom the reader has promised a call in person, as the dialer keeps it; no number is
    /// shown.
    @Transactional
    public Map<LeadId, String> promised(Glance glance, Set<LeadId> promised) {
        var sight = Sight.masked(Sight.Field.NUMBERS);
        var titles = leads.byIds(promised).stream()
                .collect(Collectors.toMap(Lead::id, lead -> Contacts.hidden(lead.title())));
        looks.at(
                glance,
                titles.keySet().stream().map(id -> new Seen<>(id, sight)).toList());
        return titles;
    }

    /// One page of a base, in the order of import; leads that are hidden from the reader are left out.
    @Transactional
    public List<Seen<Lead>> leads(Glance glance, BaseId base, Leads.Search search, Leads.Page page) {
        return leads(glance, base, new Wanted(search, RowFilter.everything()), page);
    }

    /// The same, narrowed further.
    @Transactional
    public List<Seen<Lead>> leads(Glance glance, BaseId base, Wanted wanted, Leads.Page page) {
        var reader = glance.reader();
        var of = facts.of(base);
        var sight = LeadLaw.LAW.filter(reader).and(wanted.further());
        var seen = leads.inBase(base, wanted.search(), page, sight).stream()
                .flatMap(lead -> seen(lead, LeadLaw.LAW.of(reader, facts.of(lead, of, reader))).stream())
                .toList();
        looks.at(glance, seen.stream().map(lead -> lead.map(Lead::id)).toList());
        return seen;
    }

    /// @param further a condition on rows `l` of leads
    public record Wanted(Leads.Search search, RowFilter further) {}

    /// Which recordings and conversations somebody may hear or read of: rows with `agent_id`, `lead_id`, `campaign_id`.
    ///
    /// @param row what the row is called in the query
    public RowFilter talks(Reader reader, String row) {
        return TalkLaw.of(row).filter(reader);
    }

    /// Whether somebody may hear a talk while it goes on: they must watch the agent's shift, and be let hear the talk
    /// afterwards too.
    @Transactional
    public boolean mayListen(Reader reader, Talk talk) {
        var facts = new TalkFacts(
                Optional.of(talk.campaign()),
                campaigns.byId(talk.campaign()).map(Campaign::team),
                Optional.of(talk.agent()),
                talk.team(),
                Optional.empty(),
                Optional.empty());
        boolean leads = reader.is(Role.SUPERVISOR) || reader.is(Role.HEAD_OF_SALES);
        return leads
                && reader.watches(talk.team())
                && TalkLaw.LAW.of(reader, facts).visible();
    }

    /// @param team the agent's
    public record Talk(CampaignId campaign, PersonId agent, Optional<TeamId> team) {}

    /// Puts on record that something of a client was shown that came by [#talks].
    public void looked(Glance glance, Optional<LeadId> lead) {
        looks.at(glance, lead, Sight.WHOLE);
    }

    @Transactional
    public Optional<Campaign> campaign(Reader reader, CampaignId id) {
        return campaigns
                .byId(id)
                .filter(campaign -> CampaignLaw.LAW.of(reader, campaign).visible());
    }

    @Transactional
    public List<Campaign> campaigns(Reader reader) {
        return campaigns.all().stream()
                .filter(campaign -> CampaignLaw.LAW.of(reader, campaign).visible())
                .toList();
    }

    @Transactional
    public Optional<Base> base(Reader reader, BaseId id) {
        return bases.byId(id).filter(base -> sees(reader, base));
    }

    @Transactional
    public List<Base> bases(Reader reader) {
        return bases.all().stream().filter(base -> sees(reader, base)).toList();
    }

    /// Whose supervisors see a base.
    @Transactional
    public Set<TeamId> teamsOf(BaseId id) {
        return facts.of(id).teams();
    }

    /// What a reader may know of a person: their account, or what they are called.
    public Sight sight(Reader reader, Person person) {
        return PersonLaw.LAW.of(reader, person);
    }

    /// Those whose name has these letters in it, as far as the reader may know their names.
    @Transactional
    public Set<PersonId> called(Reader reader, String letters) {
        String sought = letters.strip().toLowerCase(Locale.ROOT);
        return people.accounts().stream()
                .map(People.Account::person)
                .filter(person -> PersonLaw.LAW.of(reader, person).visible())
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(sought))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /// What somebody is called, for those who may know.
    @Transactional
    public Optional<String> name(Reader reader, PersonId id) {
        return people.account(id)
                .map(People.Account::person)
                .filter(person -> PersonLaw.LAW.of(reader, person).visible())
                .map(Person::name);
    }

    private boolean sees(Reader reader, Base base) {
        return BaseLaw.LAW.of(reader, facts.of(base.id())).visible();
    }

    private static Optional<Seen<Lead>> seen(Lead lead, Sight sight) {
        return sight.visible() ? Optional.of(new Seen<>(lead, sight)) : Optional.empty();
    }
}
