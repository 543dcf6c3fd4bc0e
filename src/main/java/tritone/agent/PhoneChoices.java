package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import tritone.people.PersonId;

/// What each person likes to talk with; it counts from their next shift on.
@ApplicationScoped
public class PhoneChoices {
    private final EntityManager db;

    PhoneChoices(EntityManager db) {
        this.db = db;
    }

    /// The browser for who never chose.
    @Transactional
    public Phone of(PersonId person) {
        return db.unwrap(Session.class)
                .createNativeQuery("select phone from phone_choice where person_id = ?1", String.class)
                .setParameter(1, person.value())
                .uniqueResultOptional()
                .map(Phone::valueOf)
                .orElse(Phone.BROWSER);
    }

    @Transactional
    public void choose(PersonId person, Phone phone) {
        db.createNativeQuery(
                        "insert into phone_choice (person_id, phone) values (?1, ?2) on duplicate key update phone = ?2")
                .setParameter(1, person.value())
                .setParameter(2, phone.name())
                .executeUpdate();
    }
}
