package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Sign-in sessions. The browser holds a random token in a cookie; only its hash is stored.
@ApplicationScoped
public class Sessions {
    private final SecureRandom random = new SecureRandom();
    private final Rows rows = new Rows();
    private final People people;
    private final Clock clock;
    private final Event<SessionsEnded> ended;

    Sessions(People people, Clock clock, Event<SessionsEnded> ended) {
        this.people = people;
        this.clock = clock;
        this.ended = ended;
    }

    /// It ends with the account at the latest.
    @Transactional
    public NewSession open(Person person, Wanted wanted) {
        rows.delete("expiresAt < ?1", clock.instant());
        String token = token();
        var row = new SessionRow();
        row.tokenHash = hash(token);
        row.personId = person.id().value();
        row.csrf = token();
        row.createdAt = clock.instant();
        row.address = wanted.address().orElse(null);
        row.leaveAt = wanted.leaveAt().orElse(null);
        var end = row.createdAt.plus(wanted.length());
        row.expiresAt = people.account(person.id())
                .flatMap(People.Account::endsAt)
                .filter(end::isAfter)
                .orElse(end);
        rows.persist(row);
        return new NewSession(token, row.csrf, Duration.between(row.createdAt, row.expiresAt));
    }

    @Transactional
    public Optional<Session> find(String token) {
        return rows.findByIdOptional(hash(token))
                .filter(row -> row.expiresAt.isAfter(clock.instant()))
                .flatMap(row -> people.byId(new PersonId(row.personId))
                        .map(person ->
                                new Session(row.tokenHash, person, row.csrf, people.wantsOwnPassword(person.id()))));
    }

    /// Whether a session is still open.
    @Transactional
    public boolean lasts(String id) {
        return rows.findByIdOptional(id)
                .filter(row -> row.expiresAt.isAfter(clock.instant()))
                .flatMap(row -> people.byId(new PersonId(row.personId)))
                .isPresent();
    }

    /// @return where the browser goes to sign out of the company's provider too
    @Transactional
    public Optional<String> close(String token) {
        var row = rows.findById(hash(token));
        if (row == null) return Optional.empty();
        rows.delete(row);
        ended.fire(new SessionsEnded(new PersonId(row.personId), Optional.of(row.tokenHash)));
        return Optional.ofNullable(row.leaveAt);
    }

    /// Signs a person out everywhere but here, as after a change of the password.
    @Transactional
    public void closeOthers(PersonId person, String token) {
        String here = hash(token);
        for (var other : rows.list("personId = ?1 and tokenHash <> ?2", person.value(), here)) {
            rows.delete(other);
            ended.fire(new SessionsEnded(person, Optional.of(other.tokenHash)));
        }
    }

    @Transactional
    public void closeAll(PersonId person) {
        rows.delete("personId", person.value());
        ended.fire(new SessionsEnded(person, Optional.empty()));
    }

    private String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param length  how long it may last
    /// @param address of the browser
    /// @param leaveAt where to sign out of the company's provider
    public record Wanted(Duration length, Optional<String> address, Optional<String> leaveAt) {}

    /// @param csrf must come back in the `X-CSRF-Token` header of every request that changes something
    public record NewSession(String token, String csrf, Duration length) {}

    /// @param id               names it without opening it
    /// @param wantsOwnPassword nothing else is done before they have chosen one
    public record Session(String id, Person person, String csrf, boolean wantsOwnPassword) {}

    private static final class Rows implements PanacheRepositoryBase<SessionRow, String> {}
}
