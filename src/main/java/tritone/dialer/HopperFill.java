package tritone.dialer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.lead.BaseId;
import tritone.lead.Consent;

/// Pours the leads of a campaign's bases into its hopper, each base up to a mark kept in a row: cut off anywhere, it
/// goes on where it was.
@ApplicationScoped
class HopperFill {
    private static final int CHUNK = 20_000;

    private final ReentrantLock one = new ReentrantLock();
    private final Campaigns campaigns;
    private final LineSieve sieve;
    private final HopperChanges changes;
    private final Sql sql;
    private final Clock clock;

    HopperFill(Campaigns campaigns, LineSieve sieve, HopperChanges changes, DataSource source, Clock clock) {
        this.campaigns = campaigns;
        this.sieve = sieve;
        this.changes = changes;
        this.sql = new Sql(source);
        this.clock = clock;
    }

    void fillAll() {
        campaigns.all().forEach(this::fill);
    }

    /// Not inside a transaction: each chunk is one of its own.
    void fill(Campaign campaign) {
        one.lock();
        try {
            campaigns
                    .byId(campaign.id())
                    .ifPresent(now -> now.settings().bases().forEach(base -> fill(now, base)));
        } finally {
            one.unlock();
        }
    }

    private void fill(Campaign campaign, BaseId base) {
        // Order matters: the end first, then whether somebody imports. An import that is neither running nor done then
        // can only write ids beyond the end.
        long end = QuarkusTransaction.requiringNew().call(this::newestLead);
        boolean quiet = QuarkusTransaction.requiringNew().call(() -> !importing(base));
        long from = QuarkusTransaction.requiringNew().call(() -> begin(campaign, base));
        for (long at = from; at < end; at += CHUNK) {
            long chunkFrom = at;
            long chunkTo = Math.min(end, at + CHUNK);
            boolean inForce = QuarkusTransaction.requiringNew().call(() -> {
                if (!changes.inForce(campaign)) return false;
                pour(campaign, base, chunkFrom, chunkTo);
                addZones(campaign, base, chunkFrom, chunkTo);
                if (quiet) mark(campaign, base, chunkTo);
                return true;
            });
            // whoever changed the campaign fills it again
            if (!inForce) return;
        }
    }

    private long newestLead() {
        return first(sql.query(row -> row.getLong(1), "select coalesce(max(id), 0) from leads"));
    }

    private boolean importing(BaseId base) {
        return !sql.query(
                        row -> row.getLong(1),
                        "select id from lead_import where base_id = ? and finished_at is null limit 1",
                        base.value())
                .isEmpty();
    }

    private long begin(Campaign campaign, BaseId base) {
        var mark = sql.query(
                row -> row.getLong(1),
                "select up_to from hopper_fill where campaign_id = ? and base_id = ?",
                campaign.id().value(),
                base.value());
        if (!mark.isEmpty()) return first(mark);
        return first(sql.query(
                row -> row.getLong(1), "select coalesce(min(id), 1) - 1 from leads where base_id = ?", base.value()));
    }

    private void mark(Campaign campaign, BaseId base, long upTo) {
        sql.update(
                "insert into hopper_fill (campaign_id, base_id, up_to) values (?, ?, ?)"
                        + " on duplicate key update up_to = greatest(up_to, values(up_to))",
                campaign.id().value(),
                base.value(),
                upTo);
    }

    private void pour(Campaign campaign, BaseId base, long from, long to) {
        boolean everybody = !campaign.settings().asksEachLead();
        var numbers = sieve.held(campaign);
        sql.update(
                """
                insert ignore into hopper (campaign_id, lead_id, standing, reason, due_at, zone)
                select ?, l.id, if(l.section = 'TO_CALL' and (? or %1$s) and not %2$s, 'DUE', 'CLOSED'),
                    case when l.section <> 'TO_CALL' then 'NOT_TO_CALL_SECTION'
                         when not (? or %1$s) then 'NO_CONSENT' when %2$s then 'BARRED_BY_LINE' end, ?,
                    coalesce((select p.zone from lead_phone p where p.lead_id = l.id and not p.dead
                              order by %3$s desc, p.position, p.id limit 1), '')
                from leads l where l.base_id = ? and l.id > ? and l.id <= ?
                """.formatted(Consent.givenIn("l"), LineSieve.barred("l.id", numbers), LineSieve.allowed("p", numbers)),
                campaign.id().value(),
                everybody,
                everybody,
                clock.instant(),
                base.value(),
                from,
                to);
    }

    private void addZones(Campaign campaign, BaseId base, long from, long to) {
        sql.update("""
                insert ignore into hopper_zone (campaign_id, zone)
                select distinct ?, zone from lead_phone where lead_id > ? and lead_id <= ? and base_id = ? and zone <> ''
                """, campaign.id().value(), from, to, base.value());
    }

    private static long first(List<Long> found) {
        return found.getFirst();
    }
}
