package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sign-in sessions. The browser holds a random token in a cookie; only its hash is stored.
@ApplicationScoped
public class Sessions {
    /// Seen again within so long is not written anew.
    private static final Duration SEEN = Duration.ofMinutes(1);

    private static final int LONGEST_DEVICE = 300;

    private final Rows rows = new Rows();
    private final People people;
    private final SecondFactors factors;
    private final SecuritySettings settings;
    private final Clock clock;
    private final Event<SessionsEnded> ended;

    Sessions(People people, SecondFactors factors, SecuritySettings settings, Clock clock, Event<SessionsEnded> ended) {
        this.people = people;
        this.factors = factors;
        this.settings = settings;
        this.clock = clock;
        this.ended = ended;
    }

    /// It ends with the account at the latest.
    @Transactional
    public NewSession open(Person person, Wanted wanted) {
        String token = Tokens.fresh();
        var row = new SessionRow();
        row.tokenHash = Tokens.hash(token);
        row.personId = person.id().value();
        row.csrf = Tokens.fresh();
        row.createdAt = clock.instant();
        row.seenAt = row.createdAt;
        row.address = wanted.from().address();
        row.seenAddress = row.address;
        row.device = wanted.from().device().map(Sessions::shortened).orElse(null);
        row.way = wanted.way();
        row.leaveAt = wanted.leaveAt().orElse(null);
        var end = row.createdAt.plus(wanted.length());
        row.expiresAt = people.account(person.id())
                .flatMap(People.Account::endsAt)
                .filter(end::isAfter)
                .orElse(end);
        rows.persist(row);
        return new NewSession(token, row.csrf, Duration.between(row.createdAt, row.expiresAt), standing(row, person));
    }

    /// @param address the token is shown from
    @Transactional
    public Optional<Session> find(String token, String address) {
        var found = open(Tokens.hash(token));
        found.ifPresent(row -> seen(row, address));
        return found.flatMap(row -> people.byId(new PersonId(row.personId))
                .map(person -> new Session(row.tokenHash, person, row.csrf, row.way, standing(row, person))));
    }

    /// Whether a session is still open.
    @Transactional
    public boolean lasts(String id) {
        return open(id).flatMap(row -> people.byId(new PersonId(row.personId))).isPresent();
    }

    /// Whether somebody is signed in anywhere with a screen that is not locked.
    @Transactional
    public boolean works(PersonId person) {
        return rows.count("personId = ?1 and expiresAt > ?2 and lockedAt is null", person.value(), clock.instant()) > 0;
    }

    @Transactional
    public boolean signedIn(PersonId person) {
        return rows.count("personId = ?1 and expiresAt > ?2", person.value(), clock.instant()) > 0;
    }

    /// Where somebody is signed in, the latest first.
    @Transactional
    public List<Listed> of(PersonId person) {
        return rows
                .list("personId = ?1 and expiresAt > ?2 order by createdAt desc", person.value(), clock.instant())
                .stream()
                .map(SessionRow::listed)
                .toList();
    }

    /// @return where the browser goes to sign out of the company's provider too
    @Transactional
    public Optional<String> close(String token) {
        var row = rows.findById(Tokens.hash(token));
        if (row == null) return Optional.empty();
        end(row);
        return Optional.ofNullable(row.leaveAt);
    }

    /// Ends one of somebody's sessions.
    ///
    /// @return whether there was such a one
    @Transactional
    public boolean close(PersonId person, String id) {
        var row = rows.find("personId = ?1 and tokenHash = ?2", person.value(), id)
                .firstResultOptional();
        row.ifPresent(this::end);
        return row.isPresent();
    }

    /// Signs a person out everywhere but here, as after a change of the password.
    @Transactional
    public void closeOthers(PersonId person, String token) {
        rows.list("personId = ?1 and tokenHash <> ?2", person.value(), Tokens.hash(token))
                .forEach(this::end);
    }

    @Transactional
    public void closeAll(PersonId person) {
        rows.delete("personId", person.value());
        ended.fire(new SessionsEnded(person, Optional.empty()));
    }

    /// Those whose time is over end like those that somebody ended: with all that hangs on them.
    @Scheduled(every = "${tritone.session.look-every:20s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void endExpired() {
        rows.list("expiresAt <= ?1", clock.instant()).forEach(this::end);
    }

    private void seen(SessionRow row, String address) {
        Instant now = clock.instant();
        boolean lately = row.seenAt != null && row.seenAt.plus(SEEN).isAfter(now);
        if (lately && address.equals(row.seenAddress)) return;
        rows.update("seenAt = ?1, seenAddress = ?2 where tokenHash = ?3", now, address, row.tokenHash);
    }

    /// Somebody else may be ending it too.
    private void end(SessionRow row) {
        if (rows.delete("tokenHash", row.tokenHash) == 0) return;
        ended.fire(new SessionsEnded(new PersonId(row.personId), Optional.of(row.tokenHash)));
    }

    private Optional<SessionRow> open(String id) {
        return rows.findByIdOptional(id).filter(row -> row.expiresAt.isAfter(clock.instant()));
    }

    private Standing standing(SessionRow row, Person person) {
        if (row.lockedAt != null) return Standing.LOCKED;
        if (row.way == Way.COMPANY) return Standing.OPEN;
        if (people.wantsOwnPassword(person.id())) return Standing.WANTS_PASSWORD;
        boolean asked = SecuritySettings.holdsTheHouse(person) && settings.now().of(person);
        return asked && !factors.has(person.id()) ? Standing.WANTS_SECOND_FACTOR : Standing.OPEN;
    }

    private static String shortened(String device) {
        return device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
    }

    /// How somebody proved who they are. By the company's provider, its second factor counts.
    public enum Way {
        PASSWORD,
        COMPANY
    }

    /// What a session is good for now.
    public enum Standing {
        OPEN,
        /// Nobody was at it for a while: nothing is done before it is unlocked.
        LOCKED,
        /// Somebody else made their password: nothing is done before they have chosen one.
        WANTS_PASSWORD,
        /// The company asks for a second factor of their role: nothing is done before they have one.
        WANTS_SECOND_FACTOR
    }

    /// @param device what the browser calls itself
    public record From(String address, Optional<String> device) {}

    /// @param length  how long it may last
    /// @param leaveAt where to sign out of the company's provider
    public record Wanted(Duration length, From from, Way way, Optional<String> leaveAt) {}

    /// @param csrf must come back in the `X-CSRF-Token` header of every request that changes something
    public record NewSession(String token, String csrf, Duration length, Standing standing) {}

    /// @param id names it without opening it
    public record Session(String id, Person person, String csrf, Way way, Standing standing) {}

    /// @param id names it without opening it
    public record Listed(
            String id,
            Instant since,
            Instant seenAt,
            Optional<String> address,
            Optional<String> device,
            Way way,
            boolean locked) {}

    private static final class Rows implements PanacheRepositoryBase<SessionRow, String> {}
}
