package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.lead.LeadId;
import tritone.lead.LeadOnTheLine;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.Team;
import tritone.people.Teams;

/// Gathers what decides what somebody sees.
@ApplicationScoped
public class Readers {
    private final People people;
    private final Teams teams;
    private final Postings postings;
    private final Instance<LeadOnTheLine> lines;

    Readers(People people, Teams teams, Postings postings, Instance<LeadOnTheLine> lines) {
        this.people = people;
        this.teams = teams;
        this.postings = postings;
        this.lines = lines;
    }

    /// Somebody who is told of what they did not ask for; nobody, once they may no longer sign in.
    @Transactional
    public Optional<Reader> of(PersonId id) {
        return people.byId(id).map(this::of);
    }

    @Transactional
    public Reader of(Person person) {
        var only = postings.outsourcedTo(person.id());
        boolean outside = only.isPresent()
                || person.team().flatMap(teams::byId).filter(Team::outsourced).isPresent();
        return new Reader(
                person.id(),
                person.roles(),
                person.team(),
                outside,
                only,
                person.is(Role.QA) ? postings.assigned(person.id()) : Set.of(),
                talks(person) ? onTheLine(person.id()) : Set.of());
    }

    private Set<LeadId> onTheLine(PersonId person) {
        return lines.stream().flatMap(line -> line.leadsWith(person).stream()).collect(Collectors.toSet());
    }

    private static boolean talks(Person person) {
        return person.is(Role.OPERATOR) || person.is(Role.MANAGER) || person.is(Role.ACCOUNT_MANAGER);
    }
}
