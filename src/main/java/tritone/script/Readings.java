package tritone.script;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import tritone.script.Reading.Turn;
import tritone.telephony.CallId;

/// Which version each call reads from, and how far it has come: a new version reaches the calls that begin after it.
@ApplicationScoped
public class Readings {
    private static final int LONGEST_PATH = 500;

    private final Scripts scripts;
    private final ScriptShape shape;
    private final EntityManager db;
    private final Clock clock;

    Readings(Scripts scripts, ScriptShape shape, EntityManager db, Clock clock) {
        this.scripts = scripts;
        this.shape = shape;
        this.db = db;
        this.clock = clock;
    }

    /// The call's reading, begun with the newest version if it is the first look. Empty when nothing is published.
    @Transactional
    public Optional<Reading> of(CallId call, ScriptId script) {
        return begun(call).or(() -> begin(call, script));
    }

    /// What a call has read, if it has; nothing is begun by asking.
    @Transactional
    public Optional<Reading> of(CallId call) {
        return begun(call);
    }

    /// @return false when the call reads nothing, or the path names a step that its version does not have
    @Transactional
    public boolean follow(CallId call, List<Turn> path) {
        var reading = begun(call);
        boolean fits = path.size() <= LONGEST_PATH
                && reading.filter(known -> path.stream()
                                .allMatch(turn -> known.version()
                                        .content()
                                        .step(turn.step())
                                        .isPresent()))
                        .isPresent();
        if (!fits) return false;
        db.createNativeQuery("update script_reading set path = ?1 where call_id = ?2")
                .setParameter(1, shape.text(path))
                .setParameter(2, call.toString())
                .executeUpdate();
        return true;
    }

    private Optional<Reading> begun(CallId call) {
        return db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select script_id, number, path from script_reading where call_id = ?1", Object[].class)
                .setParameter(1, call.toString())
                .list()
                .stream()
                .flatMap(row -> scripts
                        .version(new ScriptId(((Number) row[0]).longValue()), ((Number) row[1]).intValue())
                        .map(version -> new Reading(call, version, shape.path((String) row[2])))
                        .stream())
                .findFirst();
    }

    private Optional<Reading> begin(CallId call, ScriptId script) {
        var newest = scripts.newest(script);
        newest.ifPresent(version -> db.createNativeQuery("""
            insert ignore into script_reading (call_id, script_id, number, path, begun_at)
            values (?1, ?2, ?3, '[]', ?4)\
            """)
                .setParameter(1, call.toString())
                .setParameter(2, version.script().value())
                .setParameter(3, version.number())
                .setParameter(4, clock.instant())
                .executeUpdate());
        return newest.flatMap(version -> begun(call));
    }
}
