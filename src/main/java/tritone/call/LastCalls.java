package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import tritone.call.Corrections.LastCall;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// The newest conversation that each operator finished.
@ApplicationScoped
class LastCalls {
    private final EntityManager db;
    private final Clock clock;

    LastCalls(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// While it may still be corrected.
    @Transactional
    public Optional<LastCall> correctable(PersonId operator) {
        return of(operator).filter(last -> last.until().isAfter(clock.instant()));
    }

    @Transactional
    public Optional<LastCall> of(PersonId operator) {
        return db.unwrap(Session.class)
                .createNativeQuery("""
                    select cast(c.call_id as char) call_id, c.campaign_id, c.lead_id, d.disposition, d.callback_at,
                      d.callback_mine, d.comment, o.ended_at, d.at
                    from conversation c
                    join attempt a on a.id = c.call_id and not a.by_hand
                    join attempt_outcome o on o.attempt_id = c.call_id
                    join call_disposition d on d.call_id = c.call_id
                    where c.agent_id = :operator order by c.joined_at desc limit 1\
                    """, Object[].class)
                .setParameter("operator", operator.value())
                .addScalar("call_id", StandardBasicTypes.STRING)
                .addScalar("campaign_id", StandardBasicTypes.LONG)
                .addScalar("lead_id", StandardBasicTypes.LONG)
                .addScalar("disposition", StandardBasicTypes.STRING)
                .addScalar("callback_at", StandardBasicTypes.INSTANT)
                .addScalar("callback_mine", StandardBasicTypes.BOOLEAN)
                .addScalar("comment", StandardBasicTypes.STRING)
                .addScalar("ended_at", StandardBasicTypes.INSTANT)
                .addScalar("at", StandardBasicTypes.INSTANT)
                .uniqueResultOptional()
                .map(row -> new LastCall(
                        CallId.of((String) row[0]),
                        new CampaignId((long) row[1]),
                        new LeadId((long) row[2]),
                        Disposition.valueOf((String) row[3]),
                        Optional.ofNullable((Instant) row[4]),
                        (boolean) row[5],
                        Optional.ofNullable((String) row[6]),
                        (Instant) row[7],
                        ((Instant) row[8]).plus(Corrections.WINDOW)));
    }
}
