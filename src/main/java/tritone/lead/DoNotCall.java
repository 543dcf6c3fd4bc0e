package tritone.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;

/// Numbers that nobody calls: whoever asked to be left alone is left alone in every base and campaign at once.
@ApplicationScoped
public class DoNotCall {
    private final EntityManager db;
    private final Clock clock;

    DoNotCall(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public boolean contains(PhoneNumber number) {
        return find(number).isPresent();
    }

    /// Those of the numbers that are on the list.
    @Transactional
    public Set<PhoneNumber> among(Collection<PhoneNumber> numbers) {
        if (numbers.isEmpty()) return Set.of();
        return db.createQuery("select e164 from DoNotCallRow where e164 in ?1", String.class)
                .setParameter(1, numbers.stream().map(PhoneNumber::e164).toList())
                .getResultStream()
                .map(PhoneNumber::new)
                .collect(Collectors.toSet());
    }

    @Transactional
    public Optional<Entry> find(PhoneNumber number) {
        return Optional.ofNullable(db.find(DoNotCallRow.class, number.e164())).map(DoNotCallRow::entry);
    }

    /// A number that is on the list already keeps its first entry.
    ///
    /// @param by   null when the system itself adds it
    /// @param call the call in which it was asked for, when there was one
    /// @return false when it was there already
    @Transactional
    public boolean add(PhoneNumber number, String reason, @Nullable PersonId by, @Nullable UUID call) {
        int added = db.createNativeQuery("""
            insert ignore into do_not_call (e164, since, reason, by_person, call_id) values (?1, ?2, ?3, ?4, ?5)\
            """)
                .setParameter(1, number.e164())
                .setParameter(2, clock.instant())
                .setParameter(3, reason)
                .setParameter(4, by == null ? null : by.value())
                .setParameter(5, call == null ? null : call.toString())
                .executeUpdate();
        return added == 1;
    }

    /// @return false when it was not there
    @Transactional
    public boolean remove(PhoneNumber number) {
        return db.createQuery("delete from DoNotCallRow where e164 = ?1")
                        .setParameter(1, number.e164())
                        .executeUpdate()
                == 1;
    }

    /// Takes back what one call put on the list, and nothing else: it was said by a slip of the finger.
    @Transactional
    public void takeBack(UUID call) {
        db.createNativeQuery("delete from do_not_call where call_id = ?1")
                .setParameter(1, call.toString())
                .executeUpdate();
    }

    /// One page, by number.
    ///
    /// @param after the last number of the page before; empty begins
    @Transactional
    public List<Entry> page(String after, int most) {
        return db.createQuery("from DoNotCallRow where e164 > ?1 order by e164", DoNotCallRow.class)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultStream()
                .map(DoNotCallRow::entry)
                .toList();
    }

    public record Entry(PhoneNumber number, Instant since, String reason, Optional<PersonId> by) {}
}
