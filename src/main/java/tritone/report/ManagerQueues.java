package tritone.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import tritone.report.ManagerQueue.Member;

/// What waits for the managers at this moment.
@ApplicationScoped
public class ManagerQueues {
    private static final String MEMBERS = """
            select g.id as group_id, g.name as group_name, p.id as person, p.name, m.present, m.busy,
              m.work_list_limit as most, coalesce(w.in_work, 0) as in_work, coalesce(w.due, 0) as due
            from manager_profile m join manager_group g on g.id = m.group_id
            join person p on p.id = m.person_id and p.active
            left join (
              select manager_id, count(distinct if(client, null, lead_id)) as in_work, count(if(due_at <= :now, 1, null)) as due
              from work_item where closed_at is null group by manager_id) w on w.manager_id = p.id
            order by g.name, g.id, m.present desc, p.name""";

    private static final String WAITING = """
            select count(*) from handover h
            join handover_step s on s.id = (select max(n.id) from handover_step n where n.handover_id = h.id)
            where s.step = 'WAITING'""";

    private final EntityManager db;
    private final Clock clock;

    ManagerQueues(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Leads nobody has room for wait for all groups together; they are told with the first.
    @Transactional
    public List<ManagerQueue> now() {
        var groups = new LinkedHashMap<Long, ManagerQueue>();
        long waiting = ((Number) db.createNativeQuery(WAITING).getSingleResult()).longValue();
        for (Object[] row : rows()) {
            var known = groups.get((long) row[0]);
            var members = new ArrayList<>(known == null ? List.<Member>of() : known.members());
            members.add(member(row));
            long share = known == null ? (groups.isEmpty() ? waiting : 0) : known.waiting();
            groups.put((long) row[0], new ManagerQueue((long) row[0], (String) row[1], share, members));
        }
        return List.copyOf(groups.values());
    }

    private List<Object[]> rows() {
        return db.unwrap(Session.class)
                .createNativeQuery(MEMBERS, Object[].class)
                .setParameter("now", clock.instant())
                .addScalar("group_id", StandardBasicTypes.LONG)
                .addScalar("group_name", StandardBasicTypes.STRING)
                .addScalar("person", StandardBasicTypes.LONG)
                .addScalar("name", StandardBasicTypes.STRING)
                .addScalar("present", StandardBasicTypes.BOOLEAN)
                .addScalar("busy", StandardBasicTypes.BOOLEAN)
                .addScalar("most", StandardBasicTypes.LONG)
                .addScalar("in_work", StandardBasicTypes.LONG)
                .addScalar("due", StandardBasicTypes.LONG)
                .list();
    }

    private static Member member(Object[] row) {
        return new Member(
                (long) row[2], (String) row[3], (boolean) row[4], (boolean) row[5], (long) row[7], (long) row[6], (long)
                        row[8]);
    }
}
