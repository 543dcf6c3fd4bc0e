package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// What came of the calls the dialler placed for a campaign.
@ApplicationScoped
public class AttemptCounts {
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private final EntityManager db;

    AttemptCounts(EntityManager db) {
        this.db = db;
    }

    /// By the minute they ended in; minutes in which none ended are absent.
    @Transactional
    public NavigableMap<Instant, Counts> minutes(CampaignId campaign, Instant since) {
        var minutes = new TreeMap<Instant, Counts>();
        var lines = db.unwrap(Session.class)
                .createNativeQuery("""
                        select timestampdiff(minute, '2020-01-01', o.ended_at) as minute, count(*) as ended,
                        count(if(o.disposition <> 'MACHINE' and coalesce(d.disposition, '') <> 'ANSWERING_MACHINE',
                            o.answered_at, null)) as answered,
                        count(if(coalesce(d.disposition, '') <> 'ANSWERING_MACHINE', o.joined_at, null)) as joined,
                        count(if(o.disposition = 'ABANDONED', 1, null)) as abandoned,
                        count(if(o.ended_by = 'VANISHED' and o.joined_at is null and o.disposition = 'CANCELLED', 1,
                            null)) as lost,
                        count(if(o.disposition = 'MACHINE', 1, null)) as machines, count(c.person) as heard,
                        count(if(c.person, 1, null)) as people
                        from attempt_outcome o join attempt a on a.id = o.attempt_id and not a.by_hand
                        left join call_disposition d on d.call_id = o.attempt_id
                        left join machine_check c on o.disposition = 'MACHINE' and c.call_id = o.attempt_id
                        and c.id = (select max(word.id) from machine_check word where word.call_id = o.attempt_id)
                        where o.campaign_id = :campaign and o.ended_at >= :since group by 1""", Tuple.class)
                .addScalar("minute", Long.class)
                .addScalar("ended", Long.class)
                .addScalar("answered", Long.class)
                .addScalar("joined", Long.class)
                .addScalar("abandoned", Long.class)
                .addScalar("lost", Long.class)
                .addScalar("machines", Long.class)
                .addScalar("heard", Long.class)
                .addScalar("people", Long.class)
                .setParameter("campaign", campaign.value())
                .setParameter("since", since)
                .getResultList();
        for (Tuple line : lines)
            minutes.put(
                    BEGINNING.plus(Duration.ofMinutes(line.get("minute", Long.class))),
                    new Counts(
                            line.get("ended", Long.class),
                            line.get("answered", Long.class),
                            line.get("joined", Long.class),
                            line.get("abandoned", Long.class),
                            line.get("lost", Long.class),
                            new Machines(
                                    line.get("machines", Long.class),
                                    line.get("heard", Long.class),
                                    line.get("people", Long.class))));
        return minutes;
    }

    /// In the order they ended.
    @Transactional
    public List<Ending> ended(CampaignId campaign, Instant since) {
        return db
                .unwrap(Session.class)
                .createNativeQuery("""
                        select o.attempt_id as id, a.number_of as number, o.disposition as disposition,
                        o.ordered_at as ordered, o.answered_at as answered, o.joined_at as joined,
                        o.agent_id as agent, o.ended_at as ended
                        from attempt_outcome o join attempt a on a.id = o.attempt_id and not a.by_hand
                        where o.campaign_id = :campaign and o.ended_at >= :since order by o.ended_at""", Tuple.class)
                .addScalar("id", String.class)
                .addScalar("number", Integer.class)
                .addScalar("disposition", String.class)
                .addScalar("ordered", Instant.class)
                .addScalar("answered", Instant.class)
                .addScalar("joined", Instant.class)
                .addScalar("agent", Long.class)
                .addScalar("ended", Instant.class)
                .setParameter("campaign", campaign.value())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(AttemptCounts::ending)
                .toList();
    }

    private static Ending ending(Tuple line) {
        @Nullable Long agent = line.get("agent", Long.class);
        return new Ending(
                CallId.of(line.get("id", String.class)),
                line.get("number", Integer.class),
                Disposition.valueOf(line.get("disposition", String.class)),
                Optional.ofNullable(agent).map(PersonId::new),
                line.get("ordered", Instant.class),
                Optional.ofNullable(line.get("answered", Instant.class)),
                Optional.ofNullable(line.get("joined", Instant.class)),
                line.get("ended", Instant.class));
    }

    /// @param ended     attempts with an outcome
    /// @param answered  by a person: who was taken for a machine, by the detector or the operator, is none
    /// @param joined    of the answered
    /// @param abandoned answered, and nobody was free to talk
    /// @param lost      gone from the switch without news: somebody may have answered
    /// @param machines  the detector's verdicts
    public record Counts(long ended, long answered, long joined, long abandoned, long lost, Machines machines) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, new Machines(0, 0, 0));

        /// What counts against the limit: abandoned for all that is known.
        public long charged() {
            return abandoned + lost + machines.mistaken();
        }

        public Counts and(Counts other) {
            return new Counts(
                    ended + other.ended,
                    answered + other.answered,
                    joined + other.joined,
                    abandoned + other.abandoned,
                    lost + other.lost,
                    machines.and(other.machines));
        }
    }

    /// Calls the detector took for a machine's.
    ///
    /// @param heard  a person listened to the sample of
    /// @param people of those heard were persons: they picked up, and we hung up on them
    public record Machines(long all, long heard, long people) {
        Machines and(Machines other) {
            return new Machines(all + other.all, heard + other.heard, people + other.people);
        }

        /// How many persons are among all of them if those nobody heard are like those somebody did, rounded up: each
        /// person heard stands for as many verdicts as there are for one sample.
        public long mistaken() {
            return heard == 0 ? 0 : Math.ceilDiv(all * people, heard);
        }
    }

    /// How one of them ended.
    ///
    /// @param number which attempt at its lead it was, from 1
    public record Ending(
            CallId call,
            int number,
            Disposition disposition,
            Optional<PersonId> agent,
            Instant orderedAt,
            Optional<Instant> answeredAt,
            Optional<Instant> joinedAt,
            Instant endedAt) {}
}
