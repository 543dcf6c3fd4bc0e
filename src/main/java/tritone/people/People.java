package tritone.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.util.ModularCrypt;

/// The persons who may sign in, with their bcrypt-hashed passwords.
@ApplicationScoped
public class People {
    private static final int MOST_BYTES = 72;

    private final Rows rows = new Rows();
    private final Clock clock;
    private final Event<PersonAdded> added;
    private final Event<PersonChanged> changed;
    /// Checked when the login is unknown, so that both answers take the same time.
    private final String nobody = BcryptUtil.bcryptHash("nobody");

    People(Clock clock, Event<PersonAdded> added, Event<PersonChanged> changed) {
        this.clock = clock;
        this.added = added;
        this.changed = changed;
    }

    @Transactional
    public Optional<Person> byId(PersonId id) {
        return rows.findByIdOptional(id.value())
                .filter(row -> row.mayCome(clock.instant()))
                .map(PersonRow::person);
    }

    @Transactional
    public Optional<Person> byLogin(String login) {
        return rows.find("login", login).firstResultOptional().map(PersonRow::person);
    }

    /// Whose login this is, in any spelling that the database takes for it; theirs too who may no longer come.
    @Transactional
    Optional<PersonId> idOf(String login) {
        return byLogin(login).map(Person::id);
    }

    @Transactional
    public List<Person> all() {
        return rows.listAll().stream().map(PersonRow::person).toList();
    }

    /// Everybody ever added, those who may no longer sign in too: their names stand beside old calls.
    @Transactional
    public List<Account> accounts() {
        return rows.list("order by name, id").stream().map(PersonRow::account).toList();
    }

    @Transactional
    public Optional<Account> account(PersonId id) {
        return rows.findByIdOptional(id.value()).map(PersonRow::account);
    }

    @Transactional
    public Optional<Person> authenticate(String login, String password) {
        var row = rows.find("login", login).firstResultOptional().filter(found -> found.mayCome(clock.instant()));
        boolean matches = matches(password, row.map(found -> found.passwordHash).orElse(nobody));
        return row.filter(found -> matches).map(PersonRow::person);
    }

    @Transactional
    public Person add(NewPerson person) {
        var row = new PersonRow();
        row.login = person.login();
        row.name = person.name();
        row.role = person.role();
        row.teamId = person.team().map(TeamId::value).orElse(null);
        row.passwordHash = BcryptUtil.bcryptHash(material(person.password()));
        row.locale = person.locale();
        row.createdAt = clock.instant();
        rows.persistAndFlush(row);
        added.fire(new PersonAdded(row.person()));
        return row.person();
    }

    @Transactional
    public Account change(PersonId id, Change change) {
        var row = rows.findById(id.value());
        row.name = change.name();
        row.role = change.role();
        row.teamId = change.team().map(TeamId::value).orElse(null);
        row.locale = change.locale();
        row.zone = change.zone().getId();
        row.active = change.active();
        rows.flush();
        changed.fire(new PersonChanged(row.person(), row.active));
        return row.account();
    }

    /// Gives further roles, and a day on which the account ends by itself.
    @Transactional
    public Account grant(PersonId id, Set<Role> also, Optional<Instant> endsAt) {
        var row = rows.findById(id.value());
        row.also = also.stream()
                .filter(role -> role != row.role)
                .map(Role::name)
                .sorted()
                .collect(Collectors.joining(","));
        row.endsAt = endsAt.orElse(null);
        rows.flush();
        changed.fire(new PersonChanged(row.person(), row.mayCome(clock.instant())));
        return row.account();
    }

    /// What two have agreed on: other roles, whatever they were.
    @Transactional
    public Account become(PersonId id, HeadProposal.Content.Roles roles) {
        var row = rows.findById(id.value());
        row.role = roles.role();
        return grant(id, roles.also(), Optional.ofNullable(row.endsAt));
    }

    /// Shuts the accounts whose day has come.
    @Transactional
    List<PersonId> end() {
        var over = rows.list("active = true and endsAt <= ?1", clock.instant());
        over.forEach(row -> {
            row.active = false;
            changed.fire(new PersonChanged(row.person(), false));
        });
        return over.stream().map(row -> new PersonId(row.id)).toList();
    }

    /// One that the person chose.
    @Transactional
    public void password(PersonId id, String password) {
        var row = rows.findById(id.value());
        row.passwordHash = BcryptUtil.bcryptHash(material(password));
        row.passwordGiven = false;
    }

    /// Their password was made by somebody else, who therefore knows it: they shall choose their own.
    @Transactional
    public void wantOwnPassword(PersonId id) {
        rows.findById(id.value()).passwordGiven = true;
    }

    @Transactional
    public boolean wantsOwnPassword(PersonId id) {
        return rows.findByIdOptional(id.value())
                .filter(row -> row.passwordGiven)
                .isPresent();
    }

    /// bcrypt reads 72 bytes and no more: of a longer password, its hash.
    private static String material(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES ? Tokens.hash(password) : password;
    }

    private static boolean matches(String password, String hash) {
        try {
            Password stored = ModularCrypt.decode(hash);
            PasswordFactory factory = PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT);
            return factory.verify(factory.translate(stored), material(password).toCharArray());
        } catch (java.security.GeneralSecurityException broken) {
            throw new IllegalStateException("a stored password hash cannot be read", broken);
        }
    }

    public record NewPerson(
            String login, String name, Role role, Optional<TeamId> team, String password, String locale) {}

    public record Change(String name, Role role, Optional<TeamId> team, String locale, ZoneId zone, boolean active) {}

    /// @param active whether they may sign in
    /// @param endsAt when the account ends by itself
    public record Account(Person person, boolean active, Optional<Instant> endsAt) {}

    private static final class Rows implements PanacheRepository<PersonRow> {}
}
