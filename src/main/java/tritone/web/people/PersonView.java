package tritone.web.people;

import org.jspecify.annotations.Nullable;
import tritone.people.People.Account;
import tritone.people.Role;
import tritone.people.TeamId;

/// A person as others see them in lists.
public record PersonView(
        long id,
        String login,
        String name,
        Role role,
        @Nullable Long team,
        String locale,
        String zone,
        boolean active) {
    static PersonView of(Account account) {
        var person = account.person();
        return new PersonView(
                person.id().value(),
                person.login(),
                person.name(),
                person.role(),
                person.team().map(TeamId::value).orElse(null),
                person.locale(),
                person.zone().getId(),
                account.active());
    }
}
