package tritone.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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
        rows.persist(row);
        return row.trunk();
    }

    /// Whether this call stopped it: false when there is no such trunk or it is stopped already.
    @Transactional
    public boolean stop(String name, String why) {
        boolean stopped = rows.update(
                        "stoppedSince = ?1, stoppedWhy = ?2 where name = ?3 and stoppedSince is null",
                        clock.instant(),
                        why,
                        name)
                > 0;
        if (stopped) byName(name).ifPresent(trunk -> changed.fire(new TrunkChanged(trunk)));
        return stopped;
    }

    @Transactional
    public boolean resume(String name) {
        boolean resumed =
                rows.update("stoppedSince = null, stoppedWhy = null where name = ?1 and stoppedSince is not null", name)
                        > 0;
        if (resumed) byName(name).ifPresent(trunk -> changed.fire(new TrunkChanged(trunk)));
        return resumed;
    }

    private static final class Rows implements PanacheRepositoryBase<TrunkRow, String> {}
}
