package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// People whom the company's identity provider vouches for: known again by their id there, matched by their login the
/// first time, or made. What they may do is what the provider says at each sign-in.
@ApplicationScoped
public class CompanyAccounts {
    private static final int SECRET_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Rows rows = new Rows();
    private final People people;
    private final Event<PersonChanged> changed;
    private final Audit audit;
    private final Clock clock;

    CompanyAccounts(People people, Event<PersonChanged> changed, Audit audit, Clock clock) {
        this.people = people;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Entry enter(Vouched vouched) {
        if (vouched.roles().isEmpty()) return new Entry.Refused(Why.NO_ROLE);
        var known = rows.find("oidcIssuer = ?1 and oidcSubject = ?2", vouched.issuer(), vouched.subject())
                .firstResultOptional();
        var named = known.or(() -> rows.find("login", vouched.login()).firstResultOptional());
        if (named.isEmpty()) return new Entry.Entered(made(vouched));
        var row = named.get();
        if (known.isEmpty() && row.oidcSubject != null) return new Entry.Refused(Why.LOGIN_TAKEN);
        if (!row.mayCome(clock.instant())) return new Entry.Refused(Why.SHUT);
        return new Entry.Entered(brought(row, vouched));
    }

    private Person made(Vouched vouched) {
        byte[] nobodyKnows = new byte[SECRET_BYTES];
        random.nextBytes(nobodyKnows);
        var person = people.add(new People.NewPerson(
                vouched.login(),
                vouched.name(),
                vouched.roles().getFirst(),
                Optional.empty(),
                Base64.getEncoder().encodeToString(nobodyKnows),
                "ru"));
        audit.record(person.id(), "add-person", "person", id(person), "by " + vouched.issuer());
        return brought(rows.findById(person.id().value()), vouched);
    }

    /// The roles of today; the last administrator stays one, or nobody could mend a wrong mapping.
    private Person brought(PersonRow row, Vouched vouched) {
        var before = row.person();
        row.oidcIssuer = vouched.issuer();
        row.oidcSubject = vouched.subject();
        // they need none here
        row.passwordGiven = false;
        if (!lastAdministrator(before) || vouched.roles().contains(Role.ADMINISTRATOR)) {
            row.role = vouched.roles().getFirst();
            row.also = vouched.roles().stream().skip(1).map(Role::name).collect(Collectors.joining(","));
        }
        rows.flush();
        var after = row.person();
        if (!after.roles().equals(before.roles())) {
            audit.record(after.id(), "change-person", "person", id(after), after.roles() + " by " + vouched.issuer());
            changed.fire(new PersonChanged(after, true));
        }
        return after;
    }

    private boolean lastAdministrator(Person person) {
        return person.is(Role.ADMINISTRATOR)
                && rows.count("active = true and (role = ?1 or also like ?2)", Role.ADMINISTRATOR, "%ADMINISTRATOR%")
                        == 1;
    }

    private static String id(Person person) {
        return Long.toString(person.id().value());
    }

    /// What the provider says of somebody.
    ///
    /// @param roles what its groups mean here; the first is what they chiefly do
    public record Vouched(String issuer, String subject, String login, String name, List<Role> roles) {
        public Vouched {
            roles = roles.stream().distinct().toList();
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
        /// Somebody else of the provider signs in by this login.
        LOGIN_TAKEN
    }

    private static final class Rows implements PanacheRepository<PersonRow> {}
}
