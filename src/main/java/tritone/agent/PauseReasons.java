package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/// Why an agent may take no calls for a while.
@ApplicationScoped
public class PauseReasons {
    private final EntityManager db;

    PauseReasons(EntityManager db) {
        this.db = db;
    }

    @Transactional
    public List<PauseReason> all() {
        return db
                .unwrap(Session.class)
                .createNativeQuery("select code, name_ru, name_en from pause_reason order by code", Object[].class)
                .list()
                .stream()
                .map(row -> new PauseReason((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    @Transactional
    public boolean knows(String code) {
        return all().stream().anyMatch(reason -> reason.code().equals(code));
    }

    public record PauseReason(String code, String ru, String en) {}
}
