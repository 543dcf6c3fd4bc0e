package tritone.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import tritone.handover.routing.GroupId;

/// The groups of managers; each has a queue at the switch.
@ApplicationScoped
public class ManagerGroups {
    private final Rows rows = new Rows();

    @Transactional
    public List<Group> all() {
        return rows.listAll().stream().map(ManagerGroups::group).toList();
    }

    @Transactional
    public Optional<Group> byId(GroupId id) {
        return rows.findByIdOptional(id.value()).map(ManagerGroups::group);
    }

    /// Empty when the name is taken.
    @Transactional
    public Optional<Group> add(String name) {
        if (rows.count("name", name) > 0) return Optional.empty();
        var row = new ManagerGroupRow();
        row.name = name;
        rows.persistAndFlush(row);
        return Optional.of(group(row));
    }

    /// The group's name at the switch, where a person's words may not be used.
    static String queue(GroupId group) {
        return "group-" + group.value();
    }

    private static Group group(ManagerGroupRow row) {
        return new Group(new GroupId(row.id), row.name);
    }

    public record Group(GroupId id, String name) {}

    private static final class Rows implements PanacheRepository<ManagerGroupRow> {}
}
