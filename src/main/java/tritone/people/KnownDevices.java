package tritone.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The browsers and addresses somebody has signed in from.
@ApplicationScoped
public class KnownDevices {
    /// A browser not used for so long is a stranger's again.
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private static final Duration NEAR = Duration.ofDays(30);
    private static final int MOST = 20;

    private final EntityManager db;
    private final Clock clock;

    KnownDevices(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    boolean knows(PersonId person, String token) {
        return count("token_hash = ?2 and last_at > ?3", person, Tokens.hash(token), REMEMBERED);
    }

    @Transactional
    boolean near(PersonId person, String address) {
        return count("address = ?2 and last_at > ?3", person, address, NEAR);
    }

    /// @param token of the browser, when it showed one
    /// @return the browser's token from now on
    @Transactional
    public String remember(PersonId person, Optional<String> token, String address) {
        String kept = token.filter(shown -> knows(person, shown)).orElseGet(Tokens::fresh);
        db.createNativeQuery("""
                        insert into known_device (person_id, token_hash, address, last_at) values (?1, ?2, ?3, ?4)
                        on duplicate key update address = ?3, last_at = ?4""")
                .setParameter(1, person.value())
                .setParameter(2, Tokens.hash(kept))
                .setParameter(3, address)
                .setParameter(4, clock.instant())
                .executeUpdate();
        db.createNativeQuery("""
                        delete from known_device where person_id = ?1 and last_at < (select last_at from (
                          select last_at from known_device where person_id = ?1 order by last_at desc limit 1 offset ?2) t)""")
                .setParameter(1, person.value())
                .setParameter(2, MOST - 1)
                .executeUpdate();
        return kept;
    }

    /// Whoever had the password may have signed in with it elsewhere: no browser is trusted any more.
    @Transactional
    public void forget(PersonId person) {
        db.createNativeQuery("delete from known_device where person_id = ?1")
                .setParameter(1, person.value())
                .executeUpdate();
    }

    private boolean count(String condition, PersonId person, String value, Duration within) {
        Object found = db.createNativeQuery("select count(*) from known_device where person_id = ?1 and " + condition)
                .setParameter(1, person.value())
                .setParameter(2, value)
                .setParameter(3, clock.instant().minus(within))
                .getSingleResult();
        return ((Number) found).longValue() > 0;
    }
}
