package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.outbox.Outbox;
import tritone.telephony.CallId;

/// Attempts that failed by the line's fault and not the callee's: their rows are made to say so, and what they said
/// before is kept.
@ApplicationScoped
public class OutcomeCorrections {
    private final EntityManager db;
    private final Outbox outbox;
    private final Clock clock;

    OutcomeCorrections(EntityManager db, Outbox outbox, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Those of a campaign that were corrected since, in the order they were.
    @Transactional
    public List<CallId> of(CampaignId campaign, Instant since) {
        return db
                .unwrap(Session.class)
                .createNativeQuery("""
                    select cast(x.attempt_id as char) as id from outcome_correction x
                    join attempt a on a.id = x.attempt_id and not a.by_hand
                    where a.campaign_id = :campaign and x.at >= :since order by x.at\
                    """, String.class)
                .addScalar("id", String.class)
                .setParameter("campaign", campaign.value())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(CallId::of)
                .toList();
    }

    /// Two people who were joined stay so in the books, however short it was; the attempt is none for all that. Other
    /// systems were told the outcome, and are told what it became.
    ///
    /// @return empty when that was done before
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Corrected> wasTheLine(CallId call, long trouble) {
        int written = db.createNativeQuery("""
            insert ignore into outcome_correction (attempt_id, said, became, answered_at, trouble_id, at)
            select attempt_id, disposition, if(disposition = 'CONNECTED', disposition, 'TRUNK_FAILURE'),
            answered_at, ?2, ?3
            from attempt_outcome where attempt_id = ?1\
            """)
                .setParameter(1, call.toString())
                .setParameter(2, trouble)
                .setParameter(3, clock.instant())
                .executeUpdate();
        if (written == 0) return Optional.empty();
        db.createNativeQuery("""
            update attempt_outcome o join outcome_correction x on x.attempt_id = o.attempt_id
            set o.disposition = x.became,
            o.answered_at = if(x.became = 'CONNECTED', o.answered_at, null) where o.attempt_id = ?1\
            """).setParameter(1, call.toString()).executeUpdate();
        var row = row(call);
        var event = CallOutcomeCorrected.of(call, row);
        if (event.disposition() != event.said())
            outbox.publish(Outbox.Topic.CALL_OUTCOME_CORRECTED, event.call(), event);
        return Optional.of(new Corrected(
                call,
                new CampaignId(event.campaign()),
                new LeadId(event.lead()),
                row.get("phone", Long.class),
                row.get("by_hand", Boolean.class),
                event.said()));
    }

    private Tuple row(CallId call) {
        return db.unwrap(Session.class)
                .createNativeQuery("""
                    select a.campaign_id as campaign, a.lead_id as lead, a.phone_id as phone, a.by_hand as by_hand,
                    x.said as said, x.became as became, o.ordered_at as ordered, o.ended_at as ended, x.at as at
                    from attempt a join outcome_correction x on x.attempt_id = a.id
                    join attempt_outcome o on o.attempt_id = a.id where a.id = :call\
                    """, Tuple.class)
                .addScalar("campaign", Long.class)
                .addScalar("lead", Long.class)
                .addScalar("phone", Long.class)
                .addScalar("by_hand", Boolean.class)
                .addScalar("said", String.class)
                .addScalar("became", String.class)
                .addScalar("ordered", Instant.class)
                .addScalar("ended", Instant.class)
                .addScalar("at", Instant.class)
                .setParameter("call", call.toString())
                .getSingleResult();
    }

    /// @param said what the outcome was taken for
    public record Corrected(
            CallId call, CampaignId campaign, LeadId lead, long phone, boolean byHand, Disposition said) {}
}
