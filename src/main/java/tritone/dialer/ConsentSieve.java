package tritone.dialer;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executor;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignChanged;
import tritone.campaign.Campaigns;
import tritone.lead.Consent;

/// Keeps those apart whom a campaign may not call for want of consent: all at once, so that the rules need not refuse a
/// million leads one by one before they come to the first that agreed.
@ApplicationScoped
class ConsentSieve {
    private static final String CLOSED = "h.standing = 'CLOSED' and h.reason = 'NO_CONSENT'";

    private final Campaigns campaigns;
    private final Executor aside;
    private final HopperChanges changes;

    ConsentSieve(Campaigns campaigns, @Aside Executor aside, HopperChanges changes) {
        this.campaigns = campaigns;
        this.aside = aside;
        this.changes = changes;
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
        String which = asked ? CLOSED + " and " + Consent.givenIn("l") : CLOSED;
        changes.change(campaign, () -> which, "standing = 'DUE', reason = null");
    }

    private void close(Campaign campaign) {
        changes.change(
                campaign,
                () -> "h.standing = 'DUE' and not (" + Consent.givenIn("l") + ")",
                "standing = 'CLOSED', reason = 'NO_CONSENT'");
    }
}
