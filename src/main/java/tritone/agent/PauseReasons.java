package tritone.agent;

import static jakarta.enterprise.event.TransactionPhase.AFTER_COMPLETION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Why an agent may take no calls for a while.
@ApplicationScoped
public class PauseReasons {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final EntityManager db;
    private final Event<Changed> changed;
    private final Clock clock;
    /// They change rarely, and every desk asks for them with every step of a call: a change reaches a desk within a
    /// second.
    private volatile @Nullable Known known;

    PauseReasons(EntityManager db, Event<Changed> changed, Clock clock) {
        this.db = db;
        this.changed = changed;
        this.clock = clock;
    }

    /// Those one can take now, in their order.
    @Transactional
    public List<PauseReason> all() {
        return everOffered().stream().filter(PauseReason::active).toList();
    }

    /// Those no longer offered too: they stand beside old pauses.
    @Transactional
    public List<PauseReason> everOffered() {
        Instant now = clock.instant();
        var last = known;
        if (last != null && now.isBefore(last.at().plus(FRESH))) return last.reasons();
        var read = read();
        known = new Known(read, now);
        return read;
    }

    /// Once before the commit, for the transaction that changes them, and once after it, for everybody else.
    void forget(@Observes Changed change) {
        known = null;
    }

    void forgetAgain(@Observes(during = AFTER_COMPLETION) Changed change) {
        known = null;
    }

    private List<PauseReason> read() {
        return db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select code, name_ru, name_en, paid, most_minutes, active from pause_reason order by position, code",
                        Object[].class)
                .addScalar("code", String.class)
                .addScalar("name_ru", String.class)
                .addScalar("name_en", String.class)
                .addScalar("paid", Boolean.class)
                .addScalar("most_minutes", Long.class)
                .addScalar("active", Boolean.class)
                .list()
                .stream()
                .map(PauseReasons::reason)
                .toList();
    }

    @Transactional
    boolean knows(String code) {
        return all().stream().anyMatch(reason -> reason.code().equals(code));
    }

    /// Replaces what is offered by this list, in its order. What is left out is no longer offered.
    @Transactional
    public void offer(List<PauseReason> reasons) {
        db.createNativeQuery("update pause_reason set active = false, position = 1000")
                .executeUpdate();
        for (int at = 0; at < reasons.size(); at++) put(reasons.get(at), at + 1);
        changed.fire(new Changed());
    }

    private void put(PauseReason reason, int position) {
        db.createNativeQuery("""
                        insert into pause_reason (code, name_ru, name_en, paid, most_minutes, active, position)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on duplicate key update name_ru = values(name_ru),
                        name_en = values(name_en), paid = values(paid), most_minutes = values(most_minutes),
                        active = values(active), position = values(position)""")
                .setParameter(1, reason.code())
                .setParameter(2, reason.ru())
                .setParameter(3, reason.en())
                .setParameter(4, reason.paid())
                .setParameter(5, reason.most().map(Duration::toMinutes).orElse(null))
                .setParameter(6, reason.active())
                .setParameter(7, position)
                .executeUpdate();
    }

    private static PauseReason reason(@Nullable Object[] row) {
        return new PauseReason(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                Boolean.TRUE.equals(row[3]),
                Optional.ofNullable((Long) row[4]).map(Duration::ofMinutes),
                Boolean.TRUE.equals(row[5]));
    }

    /// @param paid   whether it counts as work
    /// @param most   how long it may last; empty without a limit
    /// @param active whether it is offered
    public record PauseReason(
            String code, String ru, String en, boolean paid, Optional<Duration> most, boolean active) {}

    record Changed() {}

    private record Known(List<PauseReason> reasons, Instant at) {}
}
