package tritone.people;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/// Counts tries to sign in. A try is counted before it is made and forgiven when it succeeds, so a thousand at once are
/// no way around. Kept in the database: a restart forgets nothing, and several instances count together.
@ApplicationScoped
public class SignInTrials {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_KEPT = 100_000;

    private final EntityManager db;
    private final Clock clock;

    SignInTrials(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @return how long they have to wait; zero when the try is counted and may be made
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Duration take(Key key) {
        Instant now = clock.instant();
        db.createNativeQuery("""
                        insert into sign_in_trial (kind, who, failures, last_at) values (?1, ?2, 0, ?3)
                        on duplicate key update kind = kind""")
                .setParameter(1, key.kind().name())
                .setParameter(2, key.who())
                .setParameter(3, now)
                .executeUpdate();
        var failures = locked(key);
        var left = key.kind().delay.left(failures, now);
        if (left.isZero()) write(key, key.kind().delay.andOneMore(failures, now));
        return left;
    }

    /// Who proved to be themselves starts anew.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgive(Key key) {
        db.createNativeQuery("delete from sign_in_trial where kind = ?1 and who = ?2")
                .setParameter(1, key.kind().name())
                .setParameter(2, key.who())
                .executeUpdate();
    }

    /// Takes one counted try back: it was no guess.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void takeBack(Key key) {
        db.createNativeQuery(
                        "update sign_in_trial set failures = failures - 1 where kind = ?1 and who = ?2 and failures > 0")
                .setParameter(1, key.kind().name())
                .setParameter(2, key.who())
                .executeUpdate();
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        db.createNativeQuery("delete from sign_in_trial where last_at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
        long kept = ((Number) db.createNativeQuery("select count(*) from sign_in_trial")
                        .getSingleResult())
                .longValue();
        if (kept <= MOST_KEPT) return;
        db.createNativeQuery("delete from sign_in_trial order by failures, last_at limit ?1")
                .setParameter(1, (int) (kept - MOST_KEPT))
                .executeUpdate();
    }

    private SignInDelay.Failures locked(Key key) {
        Object[] row = db.unwrap(Session.class)
                .createNativeQuery(
                        "select failures, last_at from sign_in_trial where kind = ?1 and who = ?2 for update",
                        Object[].class)
                .addScalar("failures", Integer.class)
                .addScalar("last_at", Instant.class)
                .setParameter(1, key.kind().name())
                .setParameter(2, key.who())
                .getSingleResult();
        return new SignInDelay.Failures((Integer) row[0], (Instant) row[1]);
    }

    private void write(Key key, SignInDelay.Failures failures) {
        db.createNativeQuery("update sign_in_trial set failures = ?3, last_at = ?4 where kind = ?1 and who = ?2")
                .setParameter(1, key.kind().name())
                .setParameter(2, key.who())
                .setParameter(3, failures.count())
                .setParameter(4, failures.last())
                .executeUpdate();
    }

    /// What failures are counted by.
    public record Key(Kind kind, String who) {}

    public enum Kind {
        /// Somebody, from browsers and addresses not known as theirs.
        PERSON(5, 30),
        /// A login that nobody has.
        LOGIN(5, 30),
        /// Somebody, from a browser they have signed in with.
        DEVICE(5, 30),
        /// Somebody, from an address they have signed in from.
        NEAR(5, 30),
        /// Somebody who shows a right second factor.
        FACTOR(5, 30),
        /// Anybody from one address: an office shares one.
        ADDRESS(60, 10),
        /// Whoever unlocks a session.
        UNLOCK(5, 30);

        final SignInDelay delay;

        Kind(int free, long firstSeconds) {
            delay = new SignInDelay(
                    free, Duration.ofSeconds(firstSeconds), Duration.ofMinutes(15), Duration.ofHours(12));
        }

        /// Tries without a wait.
        public int free() {
            return delay.free();
        }
    }
}
