package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Locks the screens nobody is at. The page tells of touches and asks for the lock; where it does not (it was closed,
/// or somebody wants to get round it) the service locks by itself. Whoever is in a call is not locked out of it: the
/// lock comes when the call and its wrap-up are over. Programs tell of no touches and are never locked.
@ApplicationScoped
public class SessionLocks {
    private final Rows rows = new Rows();
    private final Instance<AtWork> work;
    private final SecuritySettings settings;
    private final Event<SessionLocked> locked;
    private final Clock clock;

    SessionLocks(Instance<AtWork> work, SecuritySettings settings, Event<SessionLocked> locked, Clock clock) {
        this.work = work;
        this.settings = settings;
        this.locked = locked;
        this.clock = clock;
    }

    /// Somebody is at the keyboard.
    @Transactional
    public void touched(Sessions.Session session) {
        rows.update("activeAt = ?1 where tokenHash = ?2 and lockedAt is null", clock.instant(), session.id());
    }

    /// @return false while they are in a call
    @Transactional
    public boolean lock(Sessions.Session session) {
        if (engaged(session.person().id())) return false;
        lock(session.id(), session.person().id());
        return true;
    }

    @Transactional
    public void unlock(Sessions.Session session) {
        rows.update("activeAt = ?1, lockedAt = null where tokenHash = ?2", clock.instant(), session.id());
    }

    @Scheduled(every = "${tritone.session.look-every:20s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void lockIdle() {
        var idle = settings.now().idleLock();
        if (idle.isZero()) return;
        Instant now = clock.instant();
        rows.list("lockedAt is null and activeAt is not null").stream()
                .filter(row -> due(row.activeAt, idle, engaged(new PersonId(row.personId)), now))
                .forEach(row -> lock(row.tokenHash, new PersonId(row.personId)));
    }

    static boolean due(Instant activeAt, Duration idle, boolean engaged, Instant now) {
        return !engaged && !activeAt.plus(idle).isAfter(now);
    }

    private void lock(String session, PersonId person) {
        boolean now =
                rows.update("lockedAt = ?1 where tokenHash = ?2 and lockedAt is null", clock.instant(), session) > 0;
        if (now) locked.fire(new SessionLocked(person, session));
    }

    private boolean engaged(PersonId person) {
        return work.stream().anyMatch(some -> some.engaged(person));
    }

    private static final class Rows implements PanacheRepositoryBase<SessionRow, String> {}
}
