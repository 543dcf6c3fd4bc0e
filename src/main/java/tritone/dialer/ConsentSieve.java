package tritone.dialer;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignChanged;
import tritone.campaign.Campaigns;
import tritone.lead.Consent;

/// Keeps those apart whom a campaign may not call for want of consent: all at once, so that the rules need not refuse a
/// million leads one by one before they come to the first that agreed.
@ApplicationScoped
class ConsentSieve {
    private static final int CHUNK = 5_000;
    private static final String CLOSED = "h.standing = 'CLOSED' and h.reason = 'NO_CONSENT'";

    private final Campaigns campaigns;
    private final Executor aside;
    private final Sql sql;

    ConsentSieve(Campaigns campaigns, @Aside Executor aside, DataSource source) {
        this.campaigns = campaigns;
        this.aside = aside;
        this.sql = new Sql(source);
    }

    /// Nobody who changes a campaign waits for this: until it is done, the rules refuse leads one by one.
    void changed(@Observes(during = AFTER_SUCCESS) CampaignChanged change) {
        aside.execute(() -> campaigns.byId(change.campaign()).ifPresent(campaign -> {
            open(campaign);
            if (campaign.settings().asksEachLead()) close(campaign);
        }));
    }

    /// Those whose consent is not asked for any more, or has come by an import. Not inside a transaction.
    void open(Campaign campaign) {
        boolean asked = campaign.settings().asksEachLead();
        each(campaign, asked ? CLOSED + " and " + Consent.givenIn("l") : CLOSED, "standing = 'DUE', reason = null");
    }

    private void close(Campaign campaign) {
        each(
                campaign,
                "h.standing = 'DUE' and not (" + Consent.givenIn("l") + ")",
                "standing = 'CLOSED', reason = 'NO_CONSENT'");
    }

    private void each(Campaign campaign, String which, String becomes) {
        long from = 0;
        List<Long> found;
        do {
            long after = from;
            found = QuarkusTransaction.requiringNew().call(() -> some(campaign, which, becomes, after));
            if (!found.isEmpty()) from = found.getLast();
        } while (found.size() == CHUNK);
    }

    private List<Long> some(Campaign campaign, String which, String becomes, long after) {
        var found = sql.query(
                row -> row.getLong(1),
                "select h.lead_id from hopper h join leads l on l.id = h.lead_id where h.campaign_id = ?"
                        + " and h.lead_id > ? and " + which + " order by h.lead_id limit " + CHUNK,
                campaign.id().value(),
                after);
        if (found.isEmpty()) return found;
        var values = new ArrayList<@Nullable Object>();
        values.add(campaign.id().value());
        values.addAll(found);
        // those on the line by now are left to the rules
        sql.update(
                "update hopper set " + becomes + " where campaign_id = ? and lead_id in (" + Sql.marks(found.size())
                        + ") and standing in ('DUE', 'CLOSED')",
                values.toArray());
        return found;
    }
}
