package tritone.web.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.campaign.CampaignId;
import tritone.people.People.Account;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;

/// A person as others see them in lists.
///
/// @param outside whether they are of an outside company: walls stand around them
/// @param only    the one campaign an outside person works; null for all of the team's
@HouseText
public record PersonView(
        long id,
        String login,
        String name,
        Role role,
        @Nullable Long team,
        String locale,
        String zone,
        boolean active,
        boolean outside,
        @Nullable Long only) {
    static PersonView of(Account account, Outside outside) {
        var person = account.person();
        var only = Optional.ofNullable(outside.only().get(person.id()));
        return new PersonView(
                person.id().value(),
                person.login(),
                person.name(),
                person.role(),
                person.team().map(TeamId::value).orElse(null),
                person.locale(),
                person.zone().getId(),
                account.active(),
                only.isPresent()
                        || person.team().filter(outside.teams()::contains).isPresent(),
                only.map(CampaignId::value).orElse(null));
    }

    /// Who is of an outside company: whole teams, and people posted to one campaign.
    record Outside(Set<TeamId> teams, Map<PersonId, CampaignId> only) {}
}
