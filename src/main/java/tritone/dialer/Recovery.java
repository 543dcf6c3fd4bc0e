package tritone.dialer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignChanged;
import tritone.campaign.Campaigns;
import tritone.lead.LeadsImported;

/// Mends what a crash, or a change elsewhere, has left in the hopper. Every rule here is safe at any time.
@ApplicationScoped
class Recovery {
    private static final Duration UNSAID_RETRY = Duration.ofHours(1);
    /// Longer than a line's trouble goes unnoticed.
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final Campaigns campaigns;
    private final HopperFill fill;
    private final ConsentSieve sieve;
    private final LineSieve lineSieve;
    private final OnTheLine line;
    private final Executor aside;
    private final Sql sql;
    private final Clock clock;

    Recovery(
            Campaigns campaigns,
            HopperFill fill,
            ConsentSieve sieve,
            LineSieve lineSieve,
            OnTheLine line,
            @Aside Executor aside,
            DataSource source,
            Clock clock) {
        this.lineSieve = lineSieve;
        this.campaigns = campaigns;
        this.fill = fill;
        this.sieve = sieve;
        this.line = line;
        this.aside = aside;
        this.sql = new Sql(source);
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mend() {
        campaigns.all().forEach(this::mend);
    }

    @Scheduled(every = "10m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reopen() {
        campaigns.all().forEach(this::reopen);
        campaigns.all().forEach(sieve::open);
        campaigns.all().forEach(lineSieve::open);
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fill() {
        fill.fillAll();
    }

    /// A file may bring a number to a lead that had none left, or one that was taken for dead.
    void imported(@Observes(during = TransactionPhase.AFTER_SUCCESS) LeadsImported done) {
        aside.execute(() -> campaigns.all().stream()
                .filter(campaign -> campaign.settings().bases().contains(done.base()))
                .forEach(this::reopen));
    }

    /// Another law, or another mode, may let go out what rested by law: the rules are asked again.
    @Transactional
    void ask(@Observes CampaignChanged change) {
        sql.update("""
                update hopper set due_at = ?, reason = null where campaign_id = ? and standing = 'DUE'
                and reason in ('OUTSIDE_LAWFUL_HOURS', 'LAWFUL_CALLS_SPENT', 'RESTS_AFTER_ABANDONED')
                """, clock.instant(), change.campaign().value());
    }

    @Transactional
    void mend(Campaign campaign) {
        Instant now = clock.instant();
        line.sweep(campaign.id());
        sql.update("delete from hopper_before where at < ?", now.minus(REMEMBERED));
        sql.update("""
                update hopper set standing = 'DUE', lease_until = null, leased_for = null
                where campaign_id = ? and standing = 'LEASED' and lease_until < ?""", campaign.id().value(), now);
        sql.update("""
                update hopper h left join open_attempt o on o.id = h.call_id
                set h.standing = 'DUE', h.call_id = null, h.lease_until = null
                where h.campaign_id = ? and h.standing = 'DIALLING' and o.id is null""", campaign.id().value());
        // a talk nobody has ever said the outcome of
        sql.update("""
                update hopper h left join open_attempt o on o.id = h.call_id
                set h.standing = 'DUE', h.priority = 2, h.due_at = ?, h.reason = 'RETRY_LATER', h.call_id = null,
                    h.lease_until = null
                where h.campaign_id = ? and h.standing = 'TALKING' and o.id is null and h.lease_until < ?
                """, now.plus(UNSAID_RETRY), campaign.id().value(), now);
    }

    /// Leads closed for a reason that has passed: they lie in a section to call again, nobody works with them any more,
    /// or an import brought them a number.
    @Transactional
    void reopen(Campaign campaign) {
        sql.update("""
                insert ignore into hopper_zone (campaign_id, zone)
                select distinct h.campaign_id, p.zone from hopper h join lead_phone p on p.lead_id = h.lead_id
                where h.campaign_id = ? and h.standing = 'CLOSED' and h.reason = 'NO_LIVE_NUMBER' and not p.dead and p.zone <> ''
                """, campaign.id().value());
        sql.update("""
                update hopper h join leads l on l.id = h.lead_id
                set h.standing = 'DUE', h.reason = null, h.due_at = ?
                where h.campaign_id = ? and h.standing = 'CLOSED' and h.reason in ('NOT_TO_CALL_SECTION', 'IN_WORK')
                and l.section = 'TO_CALL' and l.stage = 'COLD' and l.owner_id is null""", clock.instant(), campaign.id().value());
        sql.update("""
                update hopper h join lead_phone p on p.lead_id = h.lead_id and not p.dead
                set h.standing = 'DUE', h.reason = null, h.due_at = ?, h.zone = p.zone
                where h.campaign_id = ? and h.standing = 'CLOSED' and h.reason = 'NO_LIVE_NUMBER'
                and not exists (select 1 from do_not_call d where d.e164 = p.e164)""", clock.instant(), campaign.id().value());
    }
}
