package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;

/// What came of calls that are over.
@ApplicationScoped
public class CallHistory {
    private final EntityManager db;

    CallHistory(EntityManager db) {
        this.db = db;
    }

    /// The attempts at a lead, newest first, with what was said of those that became conversations.
    @Transactional
    public List<Past> of(LeadId lead, int most) {
        return db
                .unwrap(Session.class)
                .createNativeQuery("""
                        select cast(o.attempt_id as char) call_id, o.disposition, d.disposition word, o.ordered_at, o.joined_at,
                          o.ended_at, o.agent_id, d.comment, coalesce(a.by_hand, false) by_hand, o.campaign_id
                        from attempt_outcome o left join attempt a on a.id = o.attempt_id
                        left join call_disposition d on d.call_id = o.attempt_id
                        where o.lead_id = :lead order by o.ordered_at desc limit :most""", Object[].class)
                .setParameter("lead", lead.value())
                .setParameter("most", most)
                .addScalar("call_id", StandardBasicTypes.STRING)
                .addScalar("disposition", StandardBasicTypes.STRING)
                .addScalar("word", StandardBasicTypes.STRING)
                .addScalar("ordered_at", StandardBasicTypes.INSTANT)
                .addScalar("joined_at", StandardBasicTypes.INSTANT)
                .addScalar("ended_at", StandardBasicTypes.INSTANT)
                .addScalar("agent_id", StandardBasicTypes.LONG)
                .addScalar("comment", StandardBasicTypes.STRING)
                .addScalar("by_hand", StandardBasicTypes.BOOLEAN)
                .addScalar("campaign_id", StandardBasicTypes.LONG)
                .list()
                .stream()
                .map(CallHistory::past)
                .toList();
    }

    /// What a person's conversations came to since a moment, by what they said.
    @Transactional
    public List<Tally> since(PersonId agent, Instant from) {
        return db
                .unwrap(Session.class)
                .createNativeQuery("""
                        select d.disposition, count(*) calls,
                          coalesce(sum(timestampdiff(second, c.joined_at, o.ended_at)), 0) seconds
                        from conversation c
                        join attempt_outcome o on o.attempt_id = c.call_id
                        left join call_disposition d on d.call_id = c.call_id
                        where c.agent_id = :agent and c.joined_at >= :from
                        group by d.disposition""", Object[].class)
                .setParameter("agent", agent.value())
                .setParameter("from", from)
                .addScalar("disposition", StandardBasicTypes.STRING)
                .addScalar("calls", StandardBasicTypes.LONG)
                .addScalar("seconds", StandardBasicTypes.LONG)
                .list()
                .stream()
                .map(row -> new Tally(
                        Optional.ofNullable((String) row[0]).map(Disposition::valueOf), (long) row[1], (long) row[2]))
                .toList();
    }

    /// Whether two people were ever joined.
    @Transactional
    public boolean anyConversation() {
        return !db.createNativeQuery("select 1 from conversation limit 1")
                .getResultList()
                .isEmpty();
    }

    /// The conversation of a call, over or not.
    @Transactional
    public Optional<Conversation> conversation(CallId call) {
        return db.unwrap(Session.class)
                .createNativeQuery("""
                        select agent_id, campaign_id, lead_id, joined_at from conversation where call_id = :call""", Object[].class)
                .setParameter("call", call.toString())
                .addScalar("agent_id", StandardBasicTypes.LONG)
                .addScalar("campaign_id", StandardBasicTypes.LONG)
                .addScalar("lead_id", StandardBasicTypes.LONG)
                .addScalar("joined_at", StandardBasicTypes.INSTANT)
                .uniqueResultOptional()
                .map(row -> new Conversation(
                        call,
                        new PersonId((long) row[0]),
                        new CampaignId((long) row[1]),
                        new LeadId((long) row[2]),
                        (Instant) row[3]));
    }

    /// When the client had heard that the call is recorded; empty if they never did.
    @Transactional
    public Optional<Instant> noticePlayed(CallId call) {
        return db.unwrap(Session.class)
                .createNativeQuery("select played_at from call_notice where call_id = :call", Object.class)
                .setParameter("call", call.toString())
                .addScalar("played_at", StandardBasicTypes.INSTANT)
                .uniqueResultOptional()
                .map(Instant.class::cast);
    }

    /// The number that was dialled, and the zone it rings in.
    @Transactional
    public Optional<Dialled> dialled(CallId call) {
        return db.unwrap(Session.class)
                .createNativeQuery("select e164, zone from attempt where id = :call", Object[].class)
                .setParameter("call", call.toString())
                .uniqueResultOptional()
                .map(row -> new Dialled(new PhoneNumber((String) row[0]), ZoneId.of((String) row[1])));
    }

    /// The numbers that were dialled, for those of the calls that are there.
    @Transactional
    public Map<CallId, PhoneNumber> numbers(Collection<CallId> calls) {
        if (calls.isEmpty()) return Map.of();
        return db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select cast(id as char) call_id, e164 from attempt where id in (:calls)", Object[].class)
                .setParameterList("calls", calls.stream().map(CallId::toString).toList())
                .addScalar("call_id", StandardBasicTypes.STRING)
                .addScalar("e164", StandardBasicTypes.STRING)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> CallId.of((String) row[0]), row -> new PhoneNumber((String) row[1])));
    }

    /// The campaign that dialled a lead last.
    @Transactional
    public Optional<CampaignId> lastCampaign(LeadId lead) {
        return db.unwrap(Session.class)
                .createNativeQuery(
                        "select campaign_id from attempt where lead_id = :lead order by ordered_at desc limit 1",
                        Long.class)
                .setParameter("lead", lead.value())
                .uniqueResultOptional()
                .map(CampaignId::new);
    }

    @Transactional
    boolean saidBy(CallId call, PersonId person) {
        var count = (Number)
                db.createNativeQuery("select count(*) from call_disposition where call_id = ?1 and by_person = ?2")
                        .setParameter(1, call.toString())
                        .setParameter(2, person.value())
                        .getSingleResult();
        return count.intValue() > 0;
    }

    private static Past past(Object[] row) {
        return new Past(
                CallId.of((String) row[0]),
                Disposition.valueOf((String) row[1]),
                Optional.ofNullable((String) row[2]).map(Disposition::valueOf),
                (Instant) row[3],
                Optional.ofNullable((Instant) row[4]),
                (Instant) row[5],
                Optional.ofNullable((Long) row[6]).map(PersonId::new),
                Optional.ofNullable((String) row[7]),
                (boolean) row[8],
                new CampaignId((long) row[9]));
    }

    /// @param outcome how it ended at the switch
    /// @param said    what its operator said it was
    /// @param byHand  placed by the agent for themselves
    public record Past(
            CallId call,
            Disposition outcome,
            Optional<Disposition> said,
            Instant orderedAt,
            Optional<Instant> joinedAt,
            Instant endedAt,
            Optional<PersonId> agent,
            Optional<String> comment,
            boolean byHand,
            CampaignId campaign) {}

    /// @param said empty for conversations not wrapped up yet
    public record Tally(Optional<Disposition> said, long calls, long talkSeconds) {}

    public record Dialled(PhoneNumber number, ZoneId zone) {}

    public record Conversation(CallId call, PersonId agent, CampaignId campaign, LeadId lead, Instant joinedAt) {}
}
