package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Teams {
    private final Rows rows = new Rows();

    @Transactional
    public Team add(String name, boolean outsourced) {
        var row = new TeamRow();
        row.name = name;
        row.outsourced = outsourced;
        rows.persistAndFlush(row);
        return row.team();
    }

    @Transactional
    public Team change(TeamId id, String name, boolean outsourced) {
        var row = rows.findById(id.value());
        row.name = name;
        row.outsourced = outsourced;
        rows.flush();
        return row.team();
    }

    @Transactional
    public Optional<Team> byName(String name) {
        return rows.find("name", name).firstResultOptional().map(TeamRow::team);
    }

    @Transactional
    public Optional<Team> byId(TeamId id) {
        return rows.findByIdOptional(id.value()).map(TeamRow::team);
    }

    @Transactional
    public List<Team> all() {
        return rows.listAll().stream().map(TeamRow::team).toList();
    }

    private static final class Rows implements PanacheRepository<TeamRow> {}
}
