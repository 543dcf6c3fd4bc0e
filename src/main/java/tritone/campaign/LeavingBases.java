package tritone.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import tritone.lead.BaseLeaves;

/// Takes a base that is removed out of the campaigns that are over.
@ApplicationScoped
class LeavingBases {
    private final EntityManager db;

    LeavingBases(EntityManager db) {
        this.db = db;
    }

    void leave(@Observes BaseLeaves leaves) {
        db.createNativeQuery("delete from campaign_base where base_id = ?1")
                .setParameter(1, leaves.base().value())
                .executeUpdate();
    }
}
