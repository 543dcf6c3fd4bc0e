package tritone.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What waits to be delivered. Read without locks: a lock over the waiting rows would stop those who write new ones
/// inside a live call; one deliverer at a time is seen to by [#lease].
@ApplicationScoped
class OutboxRows implements PanacheRepository<OutboxRow> {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /// A fact whose subject has an earlier fact that waits for another try waits behind it.
    private static final String DUE = """
            select e.* from outbox_event e
            where e.sent_at is null and (e.next_try_at is null or e.next_try_at <= ?1)
              and not exists (
                select 1 from outbox_event b
                where b.topic = e.topic and b.subject_id = e.subject_id and b.id < e.id
                  and b.sent_at is null and b.next_try_at > ?1)
            order by e.id limit ?2""";

    private final EntityManager db;
    private final Clock clock;

    OutboxRows(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Whether this process delivers for the next minute.
    @Transactional
    boolean lease(String holder) {
        Instant now = clock.instant();
        return db.createNativeQuery("""
                                update outbox_relay set holder = ?1, held_until = ?2
                                where name = 'relay' and (holder = ?1 or held_until < ?3)""")
                        .setParameter(1, holder)
                        .setParameter(2, now.plus(LEASE))
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /// Another process may deliver at once.
    @Transactional
    void release(String holder) {
        db.createNativeQuery("update outbox_relay set held_until = ?1 where name = 'relay' and holder = ?2")
                .setParameter(1, Instant.EPOCH)
                .setParameter(2, holder)
                .executeUpdate();
    }

    @Transactional
    List<OutboxRow> due(int most) {
        return db.createNativeQuery(DUE, OutboxRow.class)
                .setParameter(1, clock.instant())
                .setParameter(2, most)
                .getResultStream()
                .map(OutboxRow.class::cast)
                .toList();
    }

    @Transactional
    void sent(List<Long> ids) {
        update("sentAt = ?1, lastError = null where id in ?2", clock.instant(), ids);
    }

    @Transactional
    void failed(OutboxRow row, String why) {
        var wait = Duration.ofSeconds(1L << Math.min(row.tries, 10));
        update(
                "tries = tries + 1, lastError = ?1, nextTryAt = ?2 where id = ?3",
                why.substring(0, Math.min(why.length(), 500)),
                clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT),
                row.id);
    }

    /// What was delivered long ago is not needed; what was seen is, for as long as it may come again.
    @Transactional
    void forget(Instant before) {
        delete("sentAt < ?1", before);
        db.createNativeQuery("delete from outbox_seen where at < ?1")
                .setParameter(1, before.minus(Duration.ofDays(30)))
                .executeUpdate();
    }
}
