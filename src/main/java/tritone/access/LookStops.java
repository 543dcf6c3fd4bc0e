package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import tritone.people.Audit;
import tritone.people.PersonId;

/// Who was stopped because they looked at, or passed over, more clients than their work explains; and who let them go
/// on.
@ApplicationScoped
public class LookStops {
    /// One hour, as the limits are counted.
    static final Duration SPAN = Duration.ofHours(1);
    private static final Duration SHOWN = Duration.ofDays(1);

    private final EntityManager db;
    private final Audit audit;
    private final Event<LookStopped> stopped;
    private final Clock clock;

    LookStops(EntityManager db, Audit audit, Event<LookStopped> stopped, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.stopped = stopped;
        this.clock = clock;
    }

    /// Of the last day, the newest first.
    @Transactional
    public List<Stop> lately() {
        return read("s.at >= ?1 order by s.id desc", clock.instant().minus(SHOWN));
    }

    @Transactional
    public Optional<Stop> byId(long id) {
        return read("s.id = ?1", id).stream().findFirst();
    }

    /// From when on somebody's looks or passes count: an hour back, or since they were last let go on.
    @Transactional
    public Instant countedFrom(PersonId person) {
        var hour = clock.instant().minus(SPAN);
        return read("s.person_id = ?1 and s.lifted_at is not null order by s.id desc limit 1", person.value()).stream()
                .flatMap(stop -> stop.liftedAt().stream())
                .filter(lifted -> lifted.isAfter(hour))
                .findFirst()
                .orElse(hour);
    }

    /// Puts it on record and tells those who lead them; once for each time they are stopped. In a transaction of its
    /// own: what they asked for is refused, and undone.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void stop(PersonId person, LookStopKind kind, int clients) {
        var from = countedFrom(person);
        boolean known =
                read("s.person_id = ?1 and s.lifted_at is null order by s.id desc limit 1", person.value()).stream()
                        .anyMatch(stop -> stop.kind() == kind && stop.at().isAfter(from));
        if (known) return;
        db.createNativeQuery("insert into look_stop (at, person_id, kind, clients) values (?1, ?2, ?3, ?4)")
                .setParameter(1, clock.instant())
                .setParameter(2, person.value())
                .setParameter(3, kind.name())
                .setParameter(4, clients)
                .executeUpdate();
        audit.record(null, "stop-looks", "person", Long.toString(person.value()), kind + ", " + clients + " clients");
        read("s.person_id = ?1 order by s.id desc limit 1", person.value())
                .forEach(stop -> stopped.fire(new LookStopped(stop)));
    }

    /// @return false when it was lifted before
    @Transactional
    public boolean lift(Stop stop, PersonId by) {
        int lifted = db.createNativeQuery(
                        "update look_stop set lifted_at = ?1, lifted_by = ?2 where person_id = ?3 and lifted_at is"
                                + " null")
                .setParameter(1, clock.instant())
                .setParameter(2, by.value())
                .setParameter(3, stop.person().value())
                .executeUpdate();
        if (lifted > 0)
            audit.record(
                    by,
                    "lift-look-stop",
                    "person",
                    Long.toString(stop.person().value()),
                    stop.kind().name());
        return lifted > 0;
    }

    private List<Stop> read(String where, Object value) {
        return db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select s.id, s.at, s.person_id, s.kind, s.clients, s.lifted_at, s.lifted_by from look_stop s"
                                + " where "
                                + where,
                        Object[].class)
                .setParameter(1, value)
                .addScalar("id", StandardBasicTypes.LONG)
                .addScalar("at", StandardBasicTypes.INSTANT)
                .addScalar("person_id", StandardBasicTypes.LONG)
                .addScalar("kind", StandardBasicTypes.STRING)
                .addScalar("clients", StandardBasicTypes.INTEGER)
                .addScalar("lifted_at", StandardBasicTypes.INSTANT)
                .addScalar("lifted_by", StandardBasicTypes.LONG)
                .list()
                .stream()
                .map(LookStops::stop)
                .toList();
    }

    private static Stop stop(@Nullable Object[] row) {
        return new Stop(
                (long) row[0],
                (Instant) row[1],
                new PersonId((long) row[2]),
                LookStopKind.valueOf((String) row[3]),
                (int) row[4],
                Optional.ofNullable((Instant) row[5]),
                Optional.ofNullable((Long) row[6]).map(PersonId::new));
    }

    public enum LookStopKind {
        /// More clients looked at than the work explains.
        LOOKS,
        /// Previews passed over one after the other.
        PASSES
    }

    /// @param clients how many within the hour
    public record Stop(
            long id,
            Instant at,
            PersonId person,
            LookStopKind kind,
            int clients,
            Optional<Instant> liftedAt,
            Optional<PersonId> liftedBy) {}
}
