package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// People whom the company's identity provider vouches for. They are known by issuer and subject, and by nothing else:
/// see [CompanyLinks]. What they may do is what the provider's groups mean here, but for the two roles that hold the
/// house: an administrator or a head of sales is made and unmade here, by [RoleRules], and never by a group.
///
/// A provider's account that comes with another e-mail than the one it was linked with may have been given to somebody
/// else: it waits for an administrator.
@ApplicationScoped
public class CompanyAccounts {
    private static final Set<Role> MADE_HERE = Set.of(Role.ADMINISTRATOR, Role.HEAD_OF_SALES);

    private final Rows rows = new Rows();
    private final CompanyLinks links;
    private final CompanyStrangers strangers;
    private final Event<PersonChanged> changed;
    private final Audit audit;
    private final Clock clock;

    CompanyAccounts(
            CompanyLinks links, CompanyStrangers strangers, Event<PersonChanged> changed, Audit audit, Clock clock) {
        this.links = links;
        this.strangers = strangers;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param invitation the word of one, when the browser brought it
    @Transactional
    public Entry enter(Vouched vouched, Optional<String> invitation) {
        var link = links.at(vouched.subject());
        if (link.isEmpty())
            return invitation.map(word -> invited(vouched, word)).orElseGet(() -> stranger(vouched));
        var email = link.get().subject().email();
        boolean another = email.isPresent()
                && vouched.subject()
                        .email()
                        .filter(now -> !now.equalsIgnoreCase(email.get()))
                        .isPresent();
        if (another)
            return refused(vouched, Why.EMAIL_CHANGED, Optional.of(link.get().person()));
        return known(link.get().person(), vouched);
    }

    private Entry invited(Vouched vouched, String word) {
        var person = links.invited(word);
        if (person.isEmpty() || !links.spend(word)) return refused(vouched, Why.INVITATION_OVER, Optional.empty());
        if (!links.link(person.get(), vouched.subject(), CompanyLinks.How.INVITATION, Optional.empty()))
            return refused(vouched, Why.LINKED_OTHERWISE, Optional.empty());
        strangers.forget(vouched.subject());
        audit.record(person.get(), "link-company-account", "person", id(person.get()), "invitation");
        return known(person.get(), vouched);
    }

    private Entry stranger(Vouched vouched) {
        return refused(vouched, Why.NOT_LINKED, Optional.empty());
    }

    private Entry known(PersonId id, Vouched vouched) {
        var row = rows.findById(id.value());
        if (!row.mayCome(clock.instant())) return new Entry.Refused(Why.SHUT);
        if (vouched.roles().map(List::isEmpty).orElse(false)) return new Entry.Refused(Why.NO_ROLE);
        vouched.roles().ifPresent(roles -> follow(row, roles, vouched.subject().issuer()));
        // they need none here
        row.passwordGiven = false;
        return new Entry.Entered(row.person());
    }

    private void follow(PersonRow row, List<Role> groups, String issuer) {
        var before = row.person();
        var roles = following(before, groups);
        row.role = roles.getFirst();
        row.also = roles.stream().skip(1).map(Role::name).collect(Collectors.joining(","));
        rows.flush();
        var after = row.person();
        if (after.roles().equals(before.roles())) return;
        audit.record(after.id(), "change-person", "person", id(after.id()), after.roles() + " by " + issuer);
        changed.fire(new PersonChanged(after, true));
    }

    /// What somebody is after a sign-in: what their groups say, and what they were made here. A group that says
    /// `ADMINISTRATOR` or `HEAD_OF_SALES` gives nothing by itself.
    static List<Role> following(Person person, List<Role> groups) {
        var roles = new LinkedHashSet<Role>();
        if (MADE_HERE.contains(person.role())) roles.add(person.role());
        groups.stream()
                .filter(role -> !MADE_HERE.contains(role) || person.is(role))
                .forEach(roles::add);
        person.roles().stream().filter(MADE_HERE::contains).forEach(roles::add);
        if (roles.isEmpty()) {
            roles.add(person.role());
            roles.addAll(person.also());
        }
        return List.copyOf(roles);
    }

    private Entry refused(Vouched vouched, Why why, Optional<PersonId> was) {
        strangers.came(vouched, why, was);
        return new Entry.Refused(why);
    }

    private static String id(PersonId person) {
        return Long.toString(person.value());
    }

    /// What the provider says of somebody.
    ///
    /// @param login  what it calls them; for people to read, nothing follows from it
    /// @param roles  what its groups mean here, the first is what they chiefly do; empty where they have no meaning
    public record Vouched(CompanyLinks.Subject subject, String login, String name, Optional<List<Role>> roles) {
        public Vouched {
            roles = roles.map(all -> all.stream().distinct().toList());
        }
    }

    public sealed interface Entry {
        record Entered(Person person) implements Entry {}

        record Refused(Why why) implements Entry {}
    }

    public enum Why {
        /// None of their groups means anything here.
        NO_ROLE,
        /// Their account here was shut, or its time is over.
        SHUT,
        /// Nobody has said who this is.
        NOT_LINKED,
        /// The account has another e-mail than the one it was linked with.
        EMAIL_CHANGED,
        /// The invitation was used, or its time is over.
        INVITATION_OVER,
        /// Whoever was invited signs in by another account of the company already.
        LINKED_OTHERWISE
    }

    private static final class Rows implements PanacheRepository<PersonRow> {}
}
