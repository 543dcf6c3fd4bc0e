package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Why an agent may take no calls for a while.
@ApplicationScoped
public class PauseReasons {
    private final EntityManager db;
    /// They come with a version of the program and stay as they are while it runs.
    private volatile @Nullable List<PauseReason> known;

    PauseReasons(EntityManager db) {
        this.db = db;
    }

    @Transactional
    public List<PauseReason> all() {
        var before = known;
        if (before != null) return before;
        var read = db
                .unwrap(Session.class)
                .createNativeQuery("select code, name_ru, name_en from pause_reason order by code", Object[].class)
                .list()
                .stream()
                .map(row -> new PauseReason((String) row[0], (String) row[1], (String) row[2]))
                .toList();
        known = read;
        return read;
    }

    @Transactional
    public boolean knows(String code) {
        return all().stream().anyMatch(reason -> reason.code().equals(code));
    }

    public record PauseReason(String code, String ru, String en) {}
}
