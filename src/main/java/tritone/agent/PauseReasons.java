package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Why an agent may take no calls for a while.
@ApplicationScoped
public class PauseReasons {
    private final EntityManager db;
    /// They change rarely, and every desk asks for them with every step of a call.
    private volatile @Nullable List<PauseReason> known;

    PauseReasons(EntityManager db) {
        this.db = db;
    }

    /// Those one can take now, in their order.
    @Transactional
    public List<PauseReason> all() {
        return everOffered().stream().filter(PauseReason::active).toList();
    }

    /// Those no longer offered too: they stand beside old pauses.
    @Transactional
    public List<PauseReason> everOffered() {
        var before = known;
        if (before != null) return before;
        var read = db
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
        known = read;
        return read;
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
        known = null;
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
}
