package tritone.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The trunks, and whether anything is dialled on them.
@ApplicationScoped
public class Trunks {
    private final Rows rows = new Rows();
    private final Clock clock;
    private final Event<TrunkChanged> changed;

    Trunks(Clock clock, Event<TrunkChanged> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    @Transactional
    public List<Trunk> all() {
        return rows.listAll().stream().map(TrunkRow::trunk).toList();
    }

    @Transactional
    public Optional<Trunk> byName(String name) {
        return rows.findByIdOptional(name).map(TrunkRow::trunk);
    }

    /// Adds the trunk or changes the one of this name; whether it is stopped stays as it was.
    @Transactional
    public Trunk put(String name, String host, int mostLines) {
        var row = rows.findByIdOptional(name).orElseGet(TrunkRow::new);
        row.name = name;
        row.host = host;
        row.mostLines = mostLines;
        rows.persistAndFlush(row);
        changed.fire(new TrunkChanged(row.trunk()));
        return row.trunk();
    }

    /// Whether this call stopped it: false when there is no such trunk or it is stopped already.
    @Transactional
    public boolean stop(String name, String why) {
        return locked(name)
                .filter(row -> row.stoppedSince == null)
                .map(row -> mark(row, clock.instant(), why))
                .isPresent();
    }

    @Transactional
    public boolean resume(String name) {
        return locked(name)
                .filter(row -> row.stoppedSince != null)
                .map(row -> mark(row, null, null))
                .isPresent();
    }

    /// When dialling on it went on last after a stop.
    @Transactional
    public Optional<Instant> resumedAt(String name) {
        return rows.findByIdOptional(name).flatMap(row -> Optional.ofNullable(row.resumedAt));
    }

    private Optional<TrunkRow> locked(String name) {
        var found = rows.findByIdOptional(name);
        found.ifPresent(row -> rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    private Trunk mark(TrunkRow row, @Nullable Instant since, @Nullable String why) {
        if (since == null) row.resumedAt = clock.instant();
        row.stoppedSince = since;
        row.stoppedWhy = why;
        rows.flush();
        changed.fire(new TrunkChanged(row.trunk()));
        return row.trunk();
    }

    private static final class Rows implements PanacheRepositoryBase<TrunkRow, String> {}
}
