package tritone.lead;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;

/// The imported lists.
@ApplicationScoped
public class Bases {
    private final Rows rows = new Rows();
    private final Clock clock;

    Bases(Clock clock) {
        this.clock = clock;
    }

    /// @return empty when the name is taken
    @Transactional
    public Optional<Base> add(String name, String region, @Nullable PersonId by) {
        if (byName(name).isPresent()) return Optional.empty();
        var row = new BaseRow();
        row.name = name;
        row.defaultRegion = region;
        row.createdAt = clock.instant();
        row.createdBy = by == null ? null : by.value();
        rows.persistAndFlush(row);
        return Optional.of(row.base(0));
    }

    @Transactional
    public Optional<Base> byId(BaseId id) {
        return rows.findByIdOptional(id.value()).map(row -> row.base(leadsOf(row.id)));
    }

    @Transactional
    public Optional<Base> byName(String name) {
        return rows.find("name", name).firstResultOptional().map(row -> row.base(leadsOf(row.id)));
    }

    /// The newest first.
    @Transactional
    public List<Base> all() {
        Map<Long, Long> leads = rows.getEntityManager()
                .createQuery("select baseId, count(*) from LeadRow group by baseId", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(line -> (Long) line[0], line -> (Long) line[1]));
        return rows.find("order by id desc").stream()
                .map(row -> row.base(leads.getOrDefault(row.id, 0L)))
                .toList();
    }

    private long leadsOf(long base) {
        return rows.getEntityManager()
                .createQuery("select count(*) from LeadRow where baseId = ?1", Long.class)
                .setParameter(1, base)
                .getSingleResult();
    }

    private static final class Rows implements PanacheRepository<BaseRow> {}
}
