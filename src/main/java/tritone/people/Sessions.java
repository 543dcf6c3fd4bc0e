package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
    private static final Duration LENGTH = Duration.ofHours(12);

    private final SecureRandom random = new SecureRandom();
    private final Rows rows = new Rows();
    private final People people;
    private final Clock clock;

    Sessions(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public NewSession open(Person person) {
        rows.delete("expiresAt < ?1", clock.instant());
        String token = token();
        var row = new SessionRow();
        row.tokenHash = hash(token);
        row.personId = person.id().value();
        row.csrf = token();
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(LENGTH);
        rows.persist(row);
        return new NewSession(token, row.csrf, LENGTH);
    }

    @Transactional
    public Optional<Session> find(String token) {
        return rows.findByIdOptional(hash(token))
                .filter(row -> row.expiresAt.isAfter(clock.instant()))
                .flatMap(row -> people.byId(new PersonId(row.personId)).map(person -> new Session(person, row.csrf)));
    }

    @Transactional
    public void close(String token) {
        rows.deleteById(hash(token));
    }

    /// Signs a person out everywhere but here, as after a change of the password.
    @Transactional
    public void closeOthers(PersonId person, String token) {
        rows.delete("personId = ?1 and tokenHash <> ?2", person.value(), hash(token));
    }

    @Transactional
    public void closeAll(PersonId person) {
        rows.delete("personId", person.value());
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

    /// @param csrf must come back in the `X-CSRF-Token` header of every request that changes something
    public record NewSession(String token, String csrf, Duration length) {}

    public record Session(Person person, String csrf) {}

    private static final class Rows implements PanacheRepositoryBase<SessionRow, String> {}
}
