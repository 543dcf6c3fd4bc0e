package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The second factor of people who sign in by a password here: codes of an authenticator app, and recovery codes for
/// the day the telephone is lost. Whoever signs in by the company's provider has the provider's: none is asked here.
@ApplicationScoped
public class SecondFactors {
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final Rows rows = new Rows();
    private final SecretBox box;
    private final EntityManager db;
    private final Clock clock;

    SecondFactors(SecretBox box, EntityManager db, Clock clock) {
        this.box = box;
        this.db = db;
        this.clock = clock;
    }

    /// Whether codes are asked of them.
    @Transactional
    public boolean has(PersonId person) {
        return confirmed(person).isPresent();
    }

    /// Recovery codes not used yet.
    @Transactional
    public int codesLeft(PersonId person) {
        Object left = db.createNativeQuery(
                        "select count(*) from recovery_code where person_id = ?1 and used_at is null")
                .setParameter(1, person.value())
                .getSingleResult();
        return ((Number) left).intValue();
    }

    /// A fresh secret. It counts once a code of it has been shown; until then an earlier beginning gives way.
    @Transactional
    public Beginning begin(Person person) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        var row = rows.findByIdOptional(person.id().value()).orElseGet(SecondFactorRow::new);
        if (row.confirmedAt != null) throw new IllegalStateException("a second factor is there already");
        row.personId = person.id().value();
        row.secret = box.close(secret, person.id());
        row.madeAt = clock.instant();
        rows.persist(row);
        String plain = Totp.base32(secret);
        return new Beginning(plain, uri(person.login(), plain));
    }

    /// @return recovery codes, shown this once; empty when the code is wrong
    @Transactional
    public Optional<List<String>> confirm(PersonId person, String code) {
        var row = rows.findById(person.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.confirmedAt != null || !takes(row, code)) return Optional.empty();
        row.confirmedAt = clock.instant();
        return Optional.of(drawCodes(person));
    }

    /// Takes a code of the app or a recovery code; each is good once.
    @Transactional
    public boolean take(PersonId person, String code) {
        var row = rows.findById(person.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.confirmedAt == null) return false;
        return takes(row, code) || takesRecovery(person, code);
    }

    /// Whether this is a code of theirs now; it is not used up.
    @Transactional
    public boolean fits(PersonId person, String code) {
        return confirmed(person)
                .filter(row -> Totp.step(box.open(row.secret, person), code, clock.instant(), row.lastStep)
                        .isPresent())
                .isPresent();
    }

    /// New recovery codes; those before open nothing any more.
    @Transactional
    public List<String> renewCodes(PersonId person) {
        return drawCodes(person);
    }

    @Transactional
    public void remove(PersonId person) {
        rows.deleteById(person.value());
        forgetCodes(person);
    }

    private boolean takes(SecondFactorRow row, String code) {
        var of = new PersonId(row.personId);
        var step = Totp.step(box.open(row.secret, of), code, clock.instant(), row.lastStep);
        if (step.isEmpty()) return false;
        row.lastStep = step.getAsLong();
        return true;
    }

    private boolean takesRecovery(PersonId person, String code) {
        int used = db.createNativeQuery("""
                        update recovery_code set used_at = ?3
                        where person_id = ?1 and code_hash = ?2 and used_at is null""")
                .setParameter(1, person.value())
                .setParameter(2, Tokens.hash(bare(code)))
                .setParameter(3, clock.instant())
                .executeUpdate();
        return used == 1;
    }

    private List<String> drawCodes(PersonId person) {
        forgetCodes(person);
        var codes = new ArrayList<String>();
        for (int i = 0; i < CODES; i++) {
            byte[] bytes = new byte[CODE_BYTES];
            random.nextBytes(bytes);
            String code = Totp.base32(bytes);
            db.createNativeQuery("insert into recovery_code (person_id, code_hash) values (?1, ?2)")
                    .setParameter(1, person.value())
                    .setParameter(2, Tokens.hash(code))
                    .executeUpdate();
            codes.add(String.join("-", code.split("(?<=\\G.{" + GROUP + "})")));
        }
        return codes;
    }

    private void forgetCodes(PersonId person) {
        db.createNativeQuery("delete from recovery_code where person_id = ?1")
                .setParameter(1, person.value())
                .executeUpdate();
    }

    private Optional<SecondFactorRow> confirmed(PersonId person) {
        return rows.findByIdOptional(person.value()).filter(row -> row.confirmedAt != null);
    }

    private static String bare(String code) {
        return code.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }

    private static String uri(String login, String secret) {
        String label = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Tritone:" + label + "?secret=" + secret + "&issuer=Tritone";
    }

    /// @param secret to be typed where no picture can be read
    /// @param uri    what the picture says to the app
    public record Beginning(String secret, String uri) {}

    private static final class Rows implements PanacheRepositoryBase<SecondFactorRow, Long> {}
}
