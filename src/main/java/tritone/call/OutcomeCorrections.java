package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.Session;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.telephony.CallId;

/// Attempts that failed by the line's fault and not the callee's: their rows are made to say so, and what they said
/// before is kept.
@ApplicationScoped
public class OutcomeCorrections {
    private final EntityManager db;
    private final Clock clock;

    OutcomeCorrections(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Two people who were joined stay so in the books, however short it was; the attempt is none for all that.
    ///
    /// @return empty when that was done before
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Corrected> wasTheLine(CallId call, long trouble) {
        int written = db.createNativeQuery("""
                        insert ignore into outcome_correction (attempt_id, said, became, answered_at, trouble_id, at)
                        select attempt_id, disposition, if(disposition = 'CONNECTED', disposition, 'TRUNK_FAILURE'),
                        answered_at, ?2, ?3
                        from attempt_outcome where attempt_id = ?1""")
                .setParameter(1, call.toString())
                .setParameter(2, trouble)
                .setParameter(3, clock.instant())
                .executeUpdate();
        if (written == 0) return Optional.empty();
        db.createNativeQuery("""
                        update attempt_outcome o join outcome_correction x on x.attempt_id = o.attempt_id
                        set o.disposition = x.became,
                        o.answered_at = if(x.became = 'CONNECTED', o.answered_at, null) where o.attempt_id = ?1""").setParameter(1, call.toString()).executeUpdate();
        return Optional.of(corrected(call));
    }

    private Corrected corrected(CallId call) {
        var row = db.unwrap(Session.class)
                .createNativeQuery("""
                        select a.campaign_id as campaign, a.lead_id as lead, a.phone_id as phone, a.by_hand as by_hand,
                        x.said as said from attempt a join outcome_correction x on x.attempt_id = a.id
                        where a.id = :call""", Object[].class)
                .addScalar("campaign", Long.class)
                .addScalar("lead", Long.class)
                .addScalar("phone", Long.class)
                .addScalar("by_hand", Boolean.class)
                .addScalar("said", String.class)
                .setParameter("call", call.toString())
                .getSingleResult();
        return new Corrected(
                call,
                new CampaignId((long) row[0]),
                new LeadId((long) row[1]),
                (long) row[2],
                (boolean) row[3],
                Disposition.valueOf((String) row[4]));
    }

    /// @param said what the outcome was taken for
    public record Corrected(
            CallId call, CampaignId campaign, LeadId lead, long phone, boolean byHand, Disposition said) {}
}
