package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import tritone.lead.LeadId;
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
                        if(o.disposition = 'ABANDONED' or c.person, o.ended_at, null) as abandoned,
                        if(o.disposition = 'DEAD_NUMBER', o.ended_at, null) as dead from attempt a
                        left join attempt_outcome o on o.attempt_id = a.id
                        left join outcome_correction x on x.attempt_id = a.id
                        left join machine_check c on o.disposition = 'MACHINE' and c.call_id = a.id
                        and c.id = (select max(word.id) from machine_check word where word.call_id = a.id)
                        where a.e164 in (:numbers) and a.ordered_at >= :since and x.attempt_id is null
                        and coalesce(o.disposition, '') not in ('TRUNK_FAILURE', 'CANCELLED')
                        order by a.ordered_at""", Tuple.class)
                .addScalar("e164", String.class)
                .addScalar("at", Instant.class)
                .addScalar("abandoned", Instant.class)
                .addScalar("dead", Instant.class)
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
                last(lines, "abandoned"),
                last(lines, "dead"));
    }

    private static Optional<Instant> last(List<Tuple> lines, String what) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.get(what, Instant.class)))
                .max(Comparator.naturalOrder());
    }

    /// How many attempts at the lead since then were none, the line having failed or we having withdrawn.
    @Transactional
    public int inVain(LeadId lead, Instant since) {
        return ((Number) db.createNativeQuery("""
                        select count(*) from attempt_outcome o left join outcome_correction x on x.attempt_id = o.attempt_id
                        where o.lead_id = ?1 and o.ended_at > ?2 and x.attempt_id is null
                        and o.disposition in ('TRUNK_FAILURE', 'CANCELLED')""")
                        .setParameter(1, lead.value())
                        .setParameter(2, since)
                        .getSingleResult())
                .intValue();
    }

    /// When and over which lines it was said since that nobody has this number, after the last sign of a telephone
    /// there.
    @Transactional
    public List<SaidDead> dead(PhoneNumber number, Instant since) {
        var said = new ArrayList<SaidDead>();
        db.unwrap(Session.class)
                .createNativeQuery("""
                        select o.disposition as disposition, a.trunk as trunk, o.ended_at as ended from attempt a
                        join attempt_outcome o on o.attempt_id = a.id left join outcome_correction x on x.attempt_id = a.id
                        where a.e164 = :number and o.ended_at > :since and x.attempt_id is null
                        and o.disposition not in ('TRUNK_FAILURE', 'CANCELLED', 'OUT_OF_REACH')
                        order by o.ended_at""", Tuple.class)
                .addScalar("disposition", String.class)
                .addScalar("trunk", String.class)
                .addScalar("ended", Instant.class)
                .setParameter("number", number.e164())
                .setParameter("since", since)
                .getResultList()
                .forEach(line -> {
                    if (line.get("disposition", String.class).equals("DEAD_NUMBER"))
                        said.add(new SaidDead(line.get("ended", Instant.class), line.get("trunk", String.class)));
                    else said.clear();
                });
        return List.copyOf(said);
    }

    /// @param at          when, the oldest first
    /// @param abandonedAt when somebody there answered last and nobody was free, or they were taken for a machine
    /// @param deadAt      when it was said last that nobody has the number
    public record Dialled(List<Instant> at, Optional<Instant> abandonedAt, Optional<Instant> deadAt) {
        public static final Dialled NEVER = new Dialled(List.of(), Optional.empty(), Optional.empty());
    }

    public record SaidDead(Instant at, String trunk) {}
}
