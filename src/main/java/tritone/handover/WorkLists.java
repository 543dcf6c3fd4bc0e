package tritone.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tritone.funnel.LeadMoved;
import tritone.funnel.regulation.Position;
import tritone.lead.LeadId;
import tritone.lead.Section;
import tritone.lead.Stage;
import tritone.people.PersonId;

/// The managers' working lists. A lead in work has one open item; a lead that leaves the work leaves the list.
@ApplicationScoped
public class WorkLists {
    private static final String REPLACED = "REPLACED";

    private final Rows rows = new Rows();
    private final Clock clock;

    WorkLists(Clock clock) {
        this.clock = clock;
    }

    /// Earliest due first.
    @Transactional
    public List<WorkItem> of(PersonId manager) {
        return rows.find("managerId = ?1 and closedAt is null order by dueAt, id", manager.value()).stream()
                .map(WorkItemRow::item)
                .toList();
    }

    /// Whether what was given still waits for its manager's first step.
    @Transactional
    boolean waits(Handover given) {
        return rows.count(
                        "handoverId = ?1 and closedAt is null and task = ?2",
                        given.id().value(),
                        WorkItem.Task.CALL_WARM_LEAD)
                > 0;
    }

    /// How many places of the limit a manager uses.
    @Transactional
    public int used(PersonId manager) {
        return inWork().getOrDefault(manager, 0);
    }

    @Transactional
    public Optional<WorkItem> byId(long id) {
        return rows.findByIdOptional(id).map(WorkItemRow::item);
    }

    /// Leads in work that are no clients yet, by manager.
    @Transactional
    Map<PersonId, Integer> inWork() {
        var counts = new HashMap<PersonId, Integer>();
        var found = rows.getEntityManager().createQuery("""
            select w.managerId, count(distinct w.leadId) from WorkItemRow w
            where w.closedAt is null and w.client = false group by w.managerId\
            """, Object[].class).getResultList();
        for (Object[] line : found) counts.put(new PersonId((Long) line[0]), ((Long) line[1]).intValue());
        return counts;
    }

    /// Puts a lead on a list; what was open about it before is replaced.
    @Transactional(Transactional.TxType.MANDATORY)
    WorkItem put(WorkItem item, boolean client) {
        close(item.lead(), REPLACED);
        var row = new WorkItemRow();
        row.leadId = item.lead().value();
        row.managerId = item.manager().value();
        row.handoverId = item.handover().map(HandoverId::value).orElse(null);
        row.client = client;
        row.task = item.task();
        row.comment = item.comment().orElse(null);
        row.dueAt = item.dueAt();
        row.createdAt = item.createdAt();
        rows.persistAndFlush(row);
        return row.item();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void close(LeadId lead, String why) {
        rows.update(
                "closedAt = ?1, closedWhy = ?2 where leadId = ?3 and closedAt is null",
                clock.instant(),
                why,
                lead.value());
    }

    void moved(@Observes LeadMoved move) {
        if (!inWork(move.to())) close(move.lead(), move.ground().code());
        else if (move.to().stage() == Stage.ACCOUNT)
            rows.update(
                    "client = true where leadId = ?1 and closedAt is null",
                    move.lead().value());
    }

    /// Whether a lead that stands there is on a list.
    public static boolean inWork(Position position) {
        return position.stage() != Stage.COLD && position.section() == Section.TO_CALL;
    }

    private static final class Rows implements PanacheRepository<WorkItemRow> {}
}
