package tritone.lead.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import tritone.lead.BaseId;

/// Bases that nothing came into: a refused file should not leave one behind.
@ApplicationScoped
public class EmptyBases {
    private final EntityManager db;

    EmptyBases(EntityManager db) {
        this.db = db;
    }

    /// Removes the base and the imports that brought it nothing.
    ///
    /// @return false when it holds leads, a file is on its way into it, or it does not exist
    @Transactional
    public boolean remove(BaseId base) {
        // the lock keeps imports from beginning meanwhile: their rows refer to this one
        boolean there = counted("select count(*) from base where id = ?1 for update", base) == 1;
        boolean used = counted("select count(*) from leads where base_id = ?1", base) > 0
                || counted(
                                "select count(*) from lead_import where base_id = ?1 and status in ('WAITING', 'RUNNING')",
                                base)
                        > 0;
        if (!there || used) return false;
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
}
