package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;

/// Who may take figures away as files: a right of its own. Heads of sales have it, others are given it one by one.
@ApplicationScoped
public class ExportRights {
    private final EntityManager db;
    private final Clock clock;

    ExportRights(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public boolean may(Person person) {
        return withRole(person) || granted(person.id());
    }

    public static boolean withRole(Person person) {
        return person.is(Role.HEAD_OF_SALES);
    }

    @Transactional
    public boolean granted(PersonId person) {
        return !db.createNativeQuery("select 1 from export_right where person_id = ?1", Integer.class)
                .setParameter(1, person.value())
                .getResultList()
                .isEmpty();
    }

    /// Whether they did not have it before.
    @Transactional
    public boolean grant(PersonId person, PersonId by) {
        return db.createNativeQuery("insert ignore into export_right (person_id, since, by_person) values (?1, ?2, ?3)")
                        .setParameter(1, person.value())
                        .setParameter(2, clock.instant())
                        .setParameter(3, by.value())
                        .executeUpdate()
                == 1;
    }

    @Transactional
    public boolean revoke(PersonId person) {
        return db.createNativeQuery("delete from export_right where person_id = ?1")
                        .setParameter(1, person.value())
                        .executeUpdate()
                == 1;
    }
}
