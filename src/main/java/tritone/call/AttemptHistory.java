package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import tritone.phone.PhoneNumber;

/// What was dialled before. Attempts that failed on our side were none for the person called.
@ApplicationScoped
public class AttemptHistory {
    private final EntityManager db;

    AttemptHistory(EntityManager db) {
        this.db = db;
    }

    /// How each of the numbers was dialled since, by whatever campaign; numbers never dialled are absent.
    @Transactional
    public Map<PhoneNumber, Dialled> to(Collection<PhoneNumber> numbers, Instant since) {
        if (numbers.isEmpty()) return Map.of();
        return db
                .unwrap(Session.class)
                .createNativeQuery("""
                        select a.e164 as e164, a.ordered_at as at,
                        if(o.disposition = 'ABANDONED' or c.person, o.ended_at, null) as abandoned from attempt a
                        left join attempt_outcome o on o.attempt_id = a.id
                        left join machine_check c on o.disposition = 'MACHINE' and c.call_id = a.id
                        and c.id = (select max(word.id) from machine_check word where word.call_id = a.id)
                        where a.e164 in (:numbers) and a.ordered_at >= :since
                        and coalesce(o.disposition, '') not in ('TRUNK_FAILURE', 'CANCELLED')
                        order by a.ordered_at""", Tuple.class)
                .addScalar("e164", String.class)
                .addScalar("at", Instant.class)
                .addScalar("abandoned", Instant.class)
                .setParameterList(
                        "numbers", numbers.stream().map(PhoneNumber::e164).toList())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        line -> new PhoneNumber(line.get("e164", String.class)),
                        Collectors.collectingAndThen(Collectors.toList(), AttemptHistory::dialled)));
    }

    private static Dialled dialled(List<Tuple> lines) {
        return new Dialled(
                lines.stream().map(line -> line.get("at", Instant.class)).toList(),
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.get("abandoned", Instant.class)))
                        .max(Comparator.naturalOrder()));
    }

    /// @param at          when, the oldest first
    /// @param abandonedAt when somebody there answered last and nobody was free, or they were taken for a machine
    public record Dialled(List<Instant> at, Optional<Instant> abandonedAt) {
        public static final Dialled NEVER = new Dialled(List.of(), Optional.empty());
    }
}
