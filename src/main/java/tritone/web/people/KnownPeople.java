package tritone.web.people;

import jakarta.enterprise.context.ApplicationScoped;
import tritone.people.People;
import tritone.people.People.Account;
import tritone.people.PersonId;
import tritone.web.Problem;

/// Finds whom an address names.
@ApplicationScoped
class KnownPeople {
    private final People people;

    KnownPeople(People people) {
        this.people = people;
    }

    Account account(long id) {
        if (id <= 0) throw Problem.notFound("person").refused();
        return people.account(new PersonId(id))
                .orElseThrow(() -> Problem.notFound("person").refused());
    }
}
