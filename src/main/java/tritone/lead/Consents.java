package tritone.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.hibernate.Session;

/// How many leads have evidence of their own that they agreed to be called.
@ApplicationScoped
public class Consents {
    private final EntityManager db;

    Consents(EntityManager db) {
        this.db = db;
    }

    /// Reads every lead of the base.
    @Transactional
    public ConsentCount in(BaseId base) {
        var line = db.unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) as leads, count(if(" + Consent.givenIn("l")
                                + ", 1, null)) as agreed from leads l where l.base_id = :base",
                        Tuple.class)
                .addScalar("leads", Long.class)
                .addScalar("agreed", Long.class)
                .setParameter("base", base.value())
                .getSingleResult();
        return new ConsentCount(line.get("leads", Long.class), line.get("agreed", Long.class));
    }

    @Transactional
    public boolean any(Set<BaseId> bases) {
        if (bases.isEmpty()) return false;
        return !db.unwrap(Session.class)
                .createNativeQuery(
                        "select l.id from leads l where l.base_id in (:bases) and " + Consent.givenIn("l") + " limit 1",
                        Long.class)
                .setParameterList("bases", bases.stream().map(BaseId::value).toList())
                .getResultList()
                .isEmpty();
    }

    /// @param agreed of the leads
    public record ConsentCount(long leads, long agreed) {}
}
