package tritone.web.campaigns;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import tritone.campaign.CampaignChanged;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.TrunkChanged;
import tritone.dialer.CampaignProgress;
import tritone.dialer.Paced;
import tritone.dialer.PreviewOffered;
import tritone.web.campaigns.TrunksResource.TrunkView;
import tritone.web.desk.Push;

/// Tells open screens what changes in campaigns: `campaign-progress`, `trunk`, `preview`.
@ApplicationScoped
class CampaignNews {
    private final Campaigns campaigns;
    private final CampaignProgress progress;
    private final PreviewViews previews;
    private final Event<Push> pushes;

    CampaignNews(Campaigns campaigns, CampaignProgress progress, PreviewViews previews, Event<Push> pushes) {
        this.campaigns = campaigns;
        this.progress = progress;
        this.previews = previews;
        this.pushes = pushes;
    }

    void paced(@Observes Paced paced) {
        push(paced.campaign());
    }

    void changed(@Observes(during = AFTER_SUCCESS) CampaignChanged change) {
        // the transaction that has just ended is still on this thread
        Thread.startVirtualThread(() -> push(change.campaign()));
    }

    void trunk(@Observes(during = AFTER_SUCCESS) TrunkChanged change) {
        pushes.fire(Push.toFloor("trunk", TrunkView.of(change.trunk())));
    }

    void offered(@Observes PreviewOffered offer) {
        var preview = offer.preview();
        previews.of(preview).ifPresent(view -> pushes.fire(Push.to(preview.agent(), "preview", view)));
    }

    private void push(CampaignId id) {
        var view = QuarkusTransaction.requiringNew()
                .call(() -> campaigns.byId(id).map(campaign -> ProgressView.of(campaign, progress.of(id))));
        view.ifPresent(shown -> pushes.fire(Push.toFloor("campaign-progress", shown)));
    }
}
