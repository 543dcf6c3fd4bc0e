package tritone.funnel;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tritone.funnel.regulation.Regulation;

/// The versions of the regulation. Version 1 comes with the program and is stored at the first start; the highest
/// version is in force.
@ApplicationScoped
public class Regulations {
    private final EntityManager db;
    private final Clock clock;
    /// A stored version never changes, so what was read once stays right.
    private final Map<Integer, Regulation> read = new ConcurrentHashMap<>();

    Regulations(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Early: whatever else begins at the start may need it.
    @Transactional
    void storeFirst(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        String document = RegulationFile.shipped();
        var regulation = RegulationFile.read(document);
        db.createNativeQuery("insert ignore into regulation (version, document, since) values (?1, ?2, ?3)")
                .setParameter(1, regulation.version())
                .setParameter(2, document)
                .setParameter(3, clock.instant())
                .executeUpdate();
        checkShipped(document, regulation.version());
    }

    /// Facts remember the version they happened under, so a version must not change once it is stored.
    @Transactional
    void checkShipped(String document, int version) {
        if (RegulationFile.same(document, document(version))) return;
        throw new IllegalStateException(
                "Version " + version + " of the regulation in the database differs from version " + version
                        + " that comes with this program. Ship a changed regulation under a new version number.");
    }

    /// The regulation in force.
    @Transactional
    public Regulation current() {
        Number version =
                (Number) db.createNativeQuery("select coalesce(max(version), 0) from regulation", Integer.class)
                        .getSingleResult();
        return read.computeIfAbsent(version.intValue(), this::load);
    }

    private Regulation load(int version) {
        return RegulationFile.read(document(version));
    }

    private String document(int version) {
        return (String) db.createNativeQuery("select document from regulation where version = ?1", String.class)
                .setParameter(1, version)
                .getSingleResult();
    }
}
