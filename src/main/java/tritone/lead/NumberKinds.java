package tritone.lead;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import tritone.phone.Destination;
import tritone.phone.Destinations;
import tritone.phone.NumberKind;
import tritone.phone.PhoneNumber;

/// Where calls to the numbers of a base go. An import says it of each number; of those that came before, a start of the
/// service does.
@ApplicationScoped
public class NumberKinds {
    private static final Logger LOG = Logger.getLogger(NumberKinds.class);
    private static final int CHUNK = 5_000;

    private final EntityManager db;

    NumberKinds(EntityManager db) {
        this.db = db;
    }

    void start(@Observes @Priority(9000) StartupEvent started) {
        Thread.startVirtualThread(this::tellAll);
    }

    /// How many numbers of the base go where; those that are dead are left out.
    @Transactional
    public Map<Destination, Long> ofBase(BaseId base) {
        return counts(
                "select p.country, p.kind, count(*) as numbers from lead_phone p where p.base_id = ?1 and p.kind is not"
                        + " null and not p.dead group by p.country, p.kind",
                base.value());
    }

    /// Of the leads that one import brought.
    @Transactional
    public Map<Destination, Long> ofImport(BaseId base, long id) {
        return counts(
                "select p.country, p.kind, count(*) as numbers from lead_phone p join leads l on l.id = p.lead_id"
                        + " where p.base_id = ?1 and l.import_id = ?2 and p.kind is not null and not p.dead"
                        + " group by p.country, p.kind",
                base.value(),
                id);
    }

    /// Not inside a transaction: each chunk is one of its own, and a start that ends meanwhile loses nothing.
    public void tellAll() {
        try {
            long from = 0;
            List<Untold> untold;
            do {
                long after = from;
                untold = QuarkusTransaction.requiringNew().call(() -> tell(after));
                if (!untold.isEmpty()) from = untold.getLast().id();
            } while (untold.size() == CHUNK);
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "the kinds of numbers that came before are told at the next start");
        }
    }

    private List<Untold> tell(long after) {
        var untold = db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id, e164 from lead_phone where id > ?1 and kind is null order by id limit " + CHUNK,
                        Object[].class)
                .setParameter(1, after)
                .list()
                .stream()
                .map(row -> new Untold(((Number) row[0]).longValue(), new PhoneNumber((String) row[1])))
                .toList();
        untold.stream()
                .collect(Collectors.groupingBy(
                        one -> Destinations.of(one.number()), Collectors.mapping(Untold::id, Collectors.toList())))
                .forEach(this::tell);
        return untold;
    }

    private void tell(Destination destination, List<Long> ids) {
        db.createNativeQuery("update lead_phone set country = ?1, kind = ?2 where id in (?3)")
                .setParameter(1, destination.country())
                .setParameter(2, destination.kind().name())
                .setParameter(3, ids)
                .executeUpdate();
    }

    private Map<Destination, Long> counts(String sql, Object... values) {
        var query = db.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        return query.list().stream()
                .collect(Collectors.toMap(
                        row -> new Destination(
                                row.get("country", String.class), NumberKind.valueOf(row.get("kind", String.class))),
                        row -> row.get("numbers", Number.class).longValue()));
    }

    private record Untold(long id, PhoneNumber number) {}
}
