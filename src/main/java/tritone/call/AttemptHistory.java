package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import tritone.phone.PhoneNumber;

/// What was dialled before. Attempts that failed on our side were none for the person called.
@ApplicationScoped
public class AttemptHistory {
    private final EntityManager db;

    AttemptHistory(EntityManager db) {
        this.db = db;
    }

    /// When each of the numbers was dialled since, by whatever campaign; numbers never dialled are absent.
    @Transactional
    public Map<PhoneNumber, List<Instant>> to(Collection<PhoneNumber> numbers, Instant since) {
        if (numbers.isEmpty()) return Map.of();
        return db
                .unwrap(Session.class)
                .createNativeQuery("""
                        select a.e164 as e164, a.ordered_at as at from attempt a
                        left join attempt_outcome o on o.attempt_id = a.id
                        where a.e164 in (:numbers) and a.ordered_at >= :since
                        and coalesce(o.disposition, '') not in ('TRUNK_FAILURE', 'CANCELLED')
                        order by a.ordered_at""", Tuple.class)
                .addScalar("e164", String.class)
                .addScalar("at", Instant.class)
                .setParameterList(
                        "numbers", numbers.stream().map(PhoneNumber::e164).toList())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        line -> new PhoneNumber(line.get("e164", String.class)),
                        Collectors.mapping(line -> line.get("at", Instant.class), Collectors.toList())));
    }
}
