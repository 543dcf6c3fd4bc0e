package tritone.lead.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import tritone.lead.BaseId;
import tritone.lead.BaseLeaves;

/// Removes bases: with their leads, or those that nothing came into.
@ApplicationScoped
public class BaseRemovals {
    private static final String OF_THE_BASE = "(select id from leads where base_id = ?1)";

    private final EntityManager db;
    private final Event<BaseLeaves> leaves;

    BaseRemovals(EntityManager db, Event<BaseLeaves> leaves) {
        this.db = db;
        this.leaves = leaves;
    }

    /// What goes with a base, and what keeps it.
    @Transactional
    public Holding holding(BaseId base) {
        return new Holding(
                counted("select count(*) from leads where base_id = ?1", base),
                counted("select count(*) from lead_phone where base_id = ?1", base),
                counted("select count(*) from lead_import where base_id = ?1", base),
                counted("select count(*) from leads where base_id = ?1 and stage <> 'COLD'", base),
                counted(
                                "select count(*) from lead_import where base_id = ?1 and status in ('WAITING', 'RUNNING')",
                                base)
                        > 0);
    }

    /// Removes the base, its imports and its leads with their numbers and answers. Calls, recordings and journals stay.
    ///
    /// @return false when something keeps it, or it does not exist
    @Transactional
    public boolean remove(BaseId base) {
        // the lock keeps imports from beginning meanwhile: their rows refer to this one
        boolean there = counted("select count(*) from base where id = ?1 for update", base) == 1;
        if (!there || holding(base).kept()) return false;
        leaves.fire(new BaseLeaves(base));
        change("delete from lead_answer where lead_id in " + OF_THE_BASE, base);
        change("delete from lead_phone where base_id = ?1", base);
        change("delete from leads where base_id = ?1", base);
        change(
                "delete from lead_import_rejection where import_id in (select id from lead_import where base_id = ?1)",
                base);
        change("delete from lead_import where base_id = ?1", base);
        change("delete from base where id = ?1", base);
        return true;
    }

    private long counted(String sql, BaseId base) {
        return ((Number) db.createNativeQuery(sql).setParameter(1, base.value()).getSingleResult()).longValue();
    }

    private void change(String sql, BaseId base) {
        db.createNativeQuery(sql).setParameter(1, base.value()).executeUpdate();
    }

    /// @param inWork    leads that managers have taken over
    /// @param importing whether a file is on its way into it
    public record Holding(long leads, long numbers, long imports, long inWork, boolean importing) {
        public boolean kept() {
            return inWork > 0 || importing;
        }
    }
}
